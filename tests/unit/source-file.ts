/** What one source file says: what it imports and which Vietnamese words stand in it. Reads TypeScript and Astro. */
import ts from 'typescript';

/** One import, export-from or dynamic import. */
export interface Import {
  line: number;
  /** As written: `../data/urls.ts`. */
  from: string;
  /** Whether it is an `import type`: nothing of it is left when the code runs, as would be of `import { type … }`. */
  typeOnly: boolean;
  /** What is taken by value: `getCollection`, `default`, `*`. */
  names: string[];
}

/** A piece of code or text that holds Vietnamese letters, outside comments. */
export interface Word {
  line: number;
  text: string;
  isRegExp: boolean;
}

const vietnameseLetter = /[\p{Script=Latin}--[A-Za-z]]/v;

/** Replaces everything but line breaks by spaces, so that what is left keeps its line. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Blanks what a pattern finds. */
const without = (text: string, pattern: RegExp) => text.replace(pattern, blank);

/**
 * Parts a file into its TypeScript and its markup, each as long as the file itself.
 * @param file its name decides: `.astro` has front matter and scripts, everything else is TypeScript
 */
function partsOf(file: string, source: string): { code: string; markup: string } {
  if (!file.endsWith('.astro')) return { code: source, markup: blank(source) };
  let code = blank(source);
  let markup = source;
  const keep = (start: number, end: number) => {
    code = code.slice(0, start) + source.slice(start, end) + code.slice(end);
    markup = markup.slice(0, start) + blank(source.slice(start, end)) + markup.slice(end);
  };
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/d.exec(source)?.indices?.[1];
  if (frontMatter) keep(...frontMatter);
  for (const script of markup.matchAll(/<script(?:\s[^>]*[^/>])?>([\s\S]*?)<\/script>/dg)) {
    const [, inside] = script.indices ?? [];
    if (inside) keep(...inside);
  }
  return { code, markup };
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
}

const lineOf = (file: ts.SourceFile, node: ts.Node) =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

function valueNames(clause: ts.ImportClause | undefined): string[] {
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings: bindings } = clause;
  const named = bindings
    ? ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .map((element) => (element.propertyName ?? element.name).text)
    : [];
  return [...(name ? ['default'] : []), ...named];
}

/** Every import of a file, in its order. */
export function importsOf(file: string, source: string): Import[] {
  const tree = parse(partsOf(file, source).code);
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const names = valueNames(node.importClause);
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ line: lineOf(tree, node), from: node.moduleSpecifier.text, typeOnly, names });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const { isTypeOnly: typeOnly } = node;
      found.push({
        line: lineOf(tree, node),
        from: node.moduleSpecifier.text,
        typeOnly,
        names: typeOnly ? [] : ['*'],
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const from =
        argument && ts.isStringLiteralLike(argument) ? argument.text : (argument?.getText(tree) ?? '');
      found.push({ line: lineOf(tree, node), from, typeOnly: false, names: ['*'] });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Every Vietnamese word of a file that is not in a comment, one a line. */
export function vietnameseIn(file: string, source: string): Word[] {
  const { code, markup } = partsOf(file, source);
  const tree = parse(code);
  const words: Word[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJSDoc(node)) return;
    if (node.getChildCount(tree) > 0) {
      for (const child of node.getChildren(tree)) visit(child);
      return;
    }
    for (const [index, text] of node.getText(tree).split('\n').entries()) {
      if (!vietnameseLetter.test(text)) continue;
      const isRegExp = node.kind === ts.SyntaxKind.RegularExpressionLiteral;
      words.push({ line: lineOf(tree, node) + index, text, isRegExp });
    }
  };
  for (const statement of tree.statements) visit(statement);
  const shown = without(without(markup, /<!--[\s\S]*?-->/g), /\/\*[\s\S]*?\*\//g);
  for (const [index, text] of shown.split('\n').entries()) {
    if (vietnameseLetter.test(text)) words.push({ line: index + 1, text: text.trim(), isRegExp: false });
  }
  return words;
}
