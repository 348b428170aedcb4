/** The page that a query asks for, from 1 to `pages`; the first for anything that is no number of a page. */
export const readPageNumber = (typed: string | undefined, pages: number): number =>
  Math.min(pages, Math.max(1, Number(/^\d{1,4}$/.exec(typed ?? '')?.[0] ?? 1)))
