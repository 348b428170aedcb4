interface DayFigureProps {
  value: number | null
  href: string | null
}

/** A number of the day as a link to the list behind it, where there is one. What is not known is a dash. */
export const DayFigure = ({ value, href }: DayFigureProps) =>
  value === null || href === null ? (
    <span>{value ?? '–'}</span>
  ) : (
    <a href={href} title="Show the list">
      {value}
    </a>
  )
