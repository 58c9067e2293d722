/**
 * Stands in for the packages `ajv`, `ajv-keywords` and `ajv-errors`: Decap checks its configuration with them when it
 * starts, which compiles code and so needs `unsafe-eval`. Here the configuration is made, not written by hand, and
 * `tests/unit/cms-config.test.ts` checks it with the real ones.
 */
export default class Ajv {
  errors = null;

  validate(): boolean {
    return true;
  }

  addKeyword(): this {
    return this;
  }
}

const nothing = () => undefined;

export { nothing as select, nothing as uniqueItemProperties, nothing as instanceof, nothing as prohibited };
