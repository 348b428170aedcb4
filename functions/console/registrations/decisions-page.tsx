import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { DecisionList } from '../../../shared/queries/decision-list'
import type { DecisionCounts } from '../../../shared/use-cases/registration/decide-registrations'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { formatDecisionResult } from './decision-result'
import { DecisionTable } from './decision-table'
import { formatSeatUsage } from './seat-usage'

interface DecisionsProps {
  staff: StaffMember
  clinic: Clinic
  list: DecisionList
  /** What has just come of a decision. */
  decided?: DecisionCounts
  /** Whether every box is ticked. */
  allSelected?: boolean
  nobodySelected?: boolean
}

/** Whose registration is to be decided, and whose was not accepted. */
export const DecisionsPage = ({
  staff,
  clinic,
  list,
  decided,
  allSelected = false,
  nobodySelected,
}: DecisionsProps) => {
  const { pending, rejected, seats, closed } = list
  const canDecide = closed === null && can(staff, 'registrations:decide', clinic)
  const resultSentences = decided ? formatDecisionResult(decided) : []
  return (
    <ConsolePage title={`To be decided: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Registrations to be decided</h1>
      {resultSentences.length > 0 && (
        <NoticeBox tone={decided && decided.unchanged > 0 ? 'warn' : 'good'}>
          {resultSentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </NoticeBox>
      )}
      {nobodySelected && (
        <NoticeBox tone="bad" title="Nobody was chosen">
          <p>Tick whom you decide on, or use the button beside a name.</p>
        </NoticeBox>
      )}
      {closed && (
        <NoticeBox tone="plain">
          <p>The clinic is {closed}: nobody is decided on any more, and nobody is told.</p>
        </NoticeBox>
      )}
      <p>
        {formatSeatUsage(seats, clinic.capacity)}
        {clinic.capacity !== null && ' Whoever is approved when no seat is free goes on the waiting list.'}
      </p>
      {pending.total === 0 ? (
        <EmptyState>
          <p>
            {clinic.approval
              ? 'Nobody waits for a decision.'
              : 'Nobody waits for a decision: registrations of this clinic are confirmed at once.'}
          </p>
          <a href={`/console/clinics/${clinic.id}/registrations`}>All registrations</a>
        </EmptyState>
      ) : (
        <form method="post" action={`/console/clinics/${clinic.id}/decisions`} class="stack">
          <p role="status">
            {pending.total === pending.shown.length
              ? `${pending.total} in all, whoever has waited longest first`
              : `The ${pending.shown.length} who have waited longest, of ${pending.total}`}
          </p>
          {canDecide && (
            <div class="actions">
              <button class="button primary" type="submit" name="decision" value="approve">
                Approve those ticked
              </button>
              <button class="button danger" type="submit" name="decision" value="reject">
                Reject those ticked
              </button>
              {!allSelected && <a href="?choose=all">Tick all of this page</a>}
            </div>
          )}
          <DecisionTable
            {...{ clinic, canDecide, allSelected }}
            registrations={pending.shown}
            sinceLabel="Waits since"
          />
        </form>
      )}
      {rejected.total > 0 && (
        <section>
          <h2>Not accepted</h2>
          <form method="post" action={`/console/clinics/${clinic.id}/decisions`}>
            <DecisionTable
              {...{ clinic, canDecide }}
              registrations={rejected.shown}
              sinceLabel="Decided"
              rejected
            />
          </form>
        </section>
      )}
    </ConsolePage>
  )
}
