import type { FunnelRow, FunnelStep } from '../../../shared/domain/clinic-report/reach-funnel'
import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import { CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { BarFigure } from './bar-figure'
import { DefinitionNotes } from './definition-notes'
import { formatShare, formatStep } from './report-labels'
import { cameOtherwiseHref, lostHref, peopleHref, type ReportLinks } from './report-links'

interface FunnelSectionProps {
  definitions: ReportDefinitions
  funnel: readonly FunnelRow[]
  links: ReportLinks
}

/** How far people came, from the invitation to the attendance: as bars, and as a table with each loss. */
export const FunnelSection = ({ definitions, funnel, links }: FunnelSectionProps) => {
  const bars = funnel.map(({ step, people }) => ({
    label: definitions[step].label,
    value: people,
    text: formatStep(step, people),
  }))
  const peopleOf = (step: FunnelStep | null) => funnel.find((row) => row.step === step)?.people ?? null
  return (
    <section>
      <h2>From invitation to attendance</h2>
      <BarFigure
        id="funnel"
        title="From invitation to attendance"
        caption="The table has every number with its loss and its definition."
        bars={bars}
      />
      <CardTable
        rows={funnel}
        columns={[
          { label: 'Step', render: ({ step }) => definitions[step].label },
          {
            label: 'People',
            isNumeric: true,
            render: (row) =>
              row.people === null ? (
                formatStep(row.step, null)
              ) : (
                <FigureLink value={row.people} href={peopleHref(row, links)} />
              ),
          },
          {
            label: 'Lost',
            isNumeric: true,
            render: (row) => <LossCell {...{ definitions, row, links }} whole={peopleOf(row.before)} />,
          },
          {
            label: 'Not in the step before',
            isNumeric: true,
            render: (row) =>
              hasStepBefore(row) ? (
                <FigureLink value={row.cameOtherwise} href={cameOtherwiseHref(row, links)} />
              ) : (
                '–'
              ),
          },
        ]}
      />
      <DefinitionNotes
        definitions={definitions}
        numbers={[...funnel.map(({ step }) => step), 'lost', 'cameOtherwise']}
      />
      <p class="small muted">
        For the whole clinic, a person who did so on at least one day is counted once.
      </p>
    </section>
  )
}

/** The first step has none, and a step that was not measured has no known loss. */
const hasStepBefore = ({ step, before }: FunnelRow): boolean => before !== null && step !== 'pageOpened'

interface LossCellProps {
  definitions: ReportDefinitions
  row: FunnelRow
  whole: number | null
  links: ReportLinks
}

const LossCell = ({ definitions, row, whole, links }: LossCellProps) => {
  if (!hasStepBefore(row) || row.before === null) return <span>–</span>
  const share = formatShare(row.lost, whole)
  return (
    <>
      <FigureLink value={row.lost} href={lostHref(row, links)} />
      {row.lost !== null && (
        <div class="small muted">
          {share && `${share} `}of {definitions[row.before].label.toLowerCase()}
        </div>
      )}
    </>
  )
}
