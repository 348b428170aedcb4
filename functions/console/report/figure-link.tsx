import { formatCount } from './report-labels'

/** A number as a link to the list behind it, where there is one that the reader may see. */
export const FigureLink = ({ value, href }: { value: number | null; href: string | null }) =>
  value === null || href === null ? (
    <span>{formatCount(value)}</span>
  ) : (
    <a href={href}>
      {formatCount(value)}
      <span class="hidden">: show the list</span>
    </a>
  )
