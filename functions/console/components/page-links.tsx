interface PageLinksProps {
  /** From 1. */
  page: number
  count: number
  perPage: number
  hrefOf: (page: number) => string
}

/** Links to the pages of a list before and after this one; nothing where all of it is on one page. */
export const PageLinks = ({ page, count, perPage, hrefOf }: PageLinksProps) =>
  count <= perPage ? null : (
    <nav aria-label="Pages" class="row">
      {page > 1 && <a href={hrefOf(page - 1)}>Previous page</a>}
      {page * perPage < count && <a href={hrefOf(page + 1)}>Next page</a>}
    </nav>
  )
