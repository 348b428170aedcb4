import { figureDefinitions, formatFigure } from '../../../shared/domain/programme/figure-definitions'
import type { ProgrammeGroup } from '../../../shared/domain/programme/programme-groups'
import { labelGroup } from '../../../shared/queries/programme/group-labels'
import { SmallMultiple } from '../../../shared/web/charts/small-multiple'

const trends = ['Clinics', 'Registered', 'Attended', 'Attendance rate', 'People', 'Countries']

/** Figures over the years beside each other; the table by year has the numbers. */
export const TrendSection = ({ years }: { years: readonly ProgrammeGroup[] }) => {
  const dated = years.filter(({ by }) => by !== null)
  if (dated.length < 2) return null
  return (
    <section>
      <h2>Over the years</h2>
      <div class="small-multiples">
        {figureDefinitions
          .filter(({ label }) => trends.includes(label))
          .map(({ label, definition, read, unit }, index) => {
            const columns = dated.map((year) => ({
              label: labelGroup(year.by, 'year'),
              value: read(year),
              text: formatFigure(read(year), unit),
            }))
            return (
              <figure class="chart">
                <SmallMultiple
                  id={`trend-${index}`}
                  title={`${label} by year`}
                  description={columns.map((column) => `${column.label}: ${column.text}`).join('; ')}
                  columns={columns}
                />
                <figcaption>
                  {label}: {definition}
                </figcaption>
              </figure>
            )
          })}
      </div>
      <p class="muted small">
        A dash means that the figure is not known for any clinic of that year.{' '}
        <a href="/console/programme?by=year">The numbers by year</a>
      </p>
    </section>
  )
}
