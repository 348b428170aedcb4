import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Empty, Notice } from '../../../../shared/pages/notice'
import type { Decided } from '../../../../shared/use-cases/registration/decide-registrations'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { DecisionList } from '../../queries/decisions'
import { ConsolePage } from '../console-page'
import { decidedWords } from './decided-words'
import { DecisionTable } from './decision-table'
import { seatWords } from './seat-words'

interface DecisionsProps {
  staff: Staff
  clinic: Clinic
  list: DecisionList
  /** What has just come of a decision. */
  decided?: Decided
  /** Whether every box is ticked. */
  all?: boolean
  nobodyChosen?: boolean
}

/** Whose registration is to be decided, and whose was not accepted. */
export const DecisionsPage = ({
  staff,
  clinic,
  list,
  decided,
  all = false,
  nobodyChosen,
}: DecisionsProps) => {
  const { pending, rejected, seats, closed } = list
  const open = closed === null && may(staff, 'POST /console/clinics/:id/decisions', clinic)
  const told = decided ? decidedWords(decided) : []
  return (
    <ConsolePage title={`To be decided: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Registrations to be decided</h1>
      {told.length > 0 && (
        <Notice tone={decided && decided.stood > 0 ? 'warn' : 'good'}>
          {told.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      {nobodyChosen && (
        <Notice tone="bad" title="Nobody was chosen">
          <p>Tick whom you decide on, or use the button beside a name.</p>
        </Notice>
      )}
      {closed && (
        <Notice tone="plain">
          <p>The clinic is {closed}: nobody is decided on any more, and nobody is told.</p>
        </Notice>
      )}
      <p>
        {seatWords(seats, clinic.capacity)}
        {clinic.capacity !== null && ' Whoever is approved when no seat is free goes on the waiting list.'}
      </p>
      {pending.all === 0 ? (
        <Empty>
          <p>
            {clinic.approval
              ? 'Nobody waits for a decision.'
              : 'Nobody waits for a decision: registrations of this clinic are confirmed at once.'}
          </p>
          <a href={`/console/clinics/${clinic.id}/registrations`}>All registrations</a>
        </Empty>
      ) : (
        <form method="post" action={`/console/clinics/${clinic.id}/decisions`} class="stack">
          <p role="status">
            {pending.all === pending.shown.length
              ? `${pending.all} in all, whoever has waited longest first`
              : `The ${pending.shown.length} who have waited longest, of ${pending.all}`}
          </p>
          {open && (
            <div class="actions">
              <button class="button primary" type="submit" name="decision" value="approve">
                Approve those ticked
              </button>
              <button class="button danger" type="submit" name="decision" value="reject">
                Reject those ticked
              </button>
              {!all && <a href="?choose=all">Tick all of this page</a>}
            </div>
          )}
          <DecisionTable {...{ clinic, open, all }} registrations={pending.shown} since="Waits since" />
        </form>
      )}
      {rejected.all > 0 && (
        <section>
          <h2>Not accepted</h2>
          <form method="post" action={`/console/clinics/${clinic.id}/decisions`}>
            <DecisionTable {...{ clinic, open }} registrations={rejected.shown} since="Decided" rejected />
          </form>
        </section>
      )}
    </ConsolePage>
  )
}
