/** The drawn covers of the made-up initiatives, where the site's own are. */
import { cards, madeId } from './fixtures.ts';

export { GET } from '../../src/pages/bia/[id].svg.ts';

export const getStaticPaths = () =>
  Object.values(cards)
    .flat()
    .map(({ id, field }) => ({ params: { id: id.slice(madeId.length) }, props: { id, field } }));
