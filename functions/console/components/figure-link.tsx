import { formatFigure } from '../../../shared/domain/programme/figure-definitions'

interface FigureLinkProps {
  /** null: not known, which is a word and no link. */
  value: number | null
  unit?: 'number' | 'share'
  /** The list behind the figure; null where there is none, or the reader may not see it. */
  href: string | null
}

/** A figure, as a link to the list behind it. */
export const FigureLink = ({ value, unit, href }: FigureLinkProps) =>
  value === null || href === null ? (
    <span>{formatFigure(value, unit)}</span>
  ) : (
    <a href={href}>
      {formatFigure(value, unit)}
      <span class="hidden">: show the list</span>
    </a>
  )
