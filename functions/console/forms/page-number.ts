/** The page that a query asks for, from 1 to the last; the first for anything that is no number of a page. */
export const readPageNumber = (typed: string | undefined, count: number, perPage: number): number =>
  Math.min(
    Math.max(1, Math.ceil(count / perPage)),
    Math.max(1, Number(/^\d{1,4}$/.exec(typed ?? '')?.[0] ?? 1)),
  )
