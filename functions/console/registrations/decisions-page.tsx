import type { PropsWithChildren } from 'hono/jsx'
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
  /** The result of the last decision. */
  decided?: DecisionCounts
  /** Whether every checkbox is checked. */
  allSelected?: boolean
  nobodySelected?: boolean
}

/** The pending registrations, and those that were rejected. */
export const DecisionsPage = ({
  staff,
  clinic,
  list,
  decided,
  allSelected = false,
  nobodySelected,
}: DecisionsProps) => {
  const { pending, rejected, hasNames, seats, closed } = list
  const canDecide = closed === null && can(staff, 'registrations:decide', clinic)
  const resultSentences = decided ? formatDecisionResult(decided) : []
  return (
    <ConsolePage title={`Pending registrations: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Pending registrations</h1>
      {resultSentences.length > 0 && (
        <NoticeBox tone={decided && decided.unchanged > 0 ? 'warn' : 'good'}>
          {resultSentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </NoticeBox>
      )}
      {nobodySelected && (
        <NoticeBox tone="bad" title="No registration selected">
          <p>Select the registrations to decide on, or use the button beside a name.</p>
        </NoticeBox>
      )}
      {closed && (
        <NoticeBox tone="plain">
          <p>The clinic is {closed}: registrations can no longer be decided on, and no e-mail is sent.</p>
        </NoticeBox>
      )}
      {!hasNames && <p class="muted">Your role shows no names.</p>}
      <p>
        {formatSeatUsage(seats, clinic.capacity)}
        {clinic.capacity !== null && ' People who are approved when no seat is free go on the waiting list.'}
      </p>
      {pending.total === 0 ? (
        <EmptyState>
          <p>
            {clinic.approval
              ? 'No pending registrations.'
              : 'No pending registrations: this clinic confirms registrations at once.'}
          </p>
          <a href={`/console/clinics/${clinic.id}/registrations`}>All registrations</a>
        </EmptyState>
      ) : (
        <DecisionListForm {...{ clinic, canDecide }}>
          <p role="status">
            {pending.total === pending.shown.length
              ? `${pending.total} in total, oldest first`
              : `The ${pending.shown.length} oldest of ${pending.total}`}
          </p>
          {canDecide && (
            <div class="actions">
              <button class="button primary" type="submit" name="decision" value="approve">
                Approve selected
              </button>
              <button class="button danger" type="submit" name="decision" value="reject">
                Reject selected
              </button>
              {!allSelected && <a href="?choose=all">Select all</a>}
            </div>
          )}
          <DecisionTable
            {...{ clinic, canDecide, hasNames, allSelected }}
            registrations={pending.shown}
            sinceLabel="Waiting since"
          />
        </DecisionListForm>
      )}
      {rejected.total > 0 && (
        <section>
          <h2>Rejected</h2>
          <DecisionListForm {...{ clinic, canDecide }}>
            <DecisionTable
              {...{ clinic, canDecide, hasNames }}
              registrations={rejected.shown}
              sinceLabel="Decided"
              rejected
            />
          </DecisionListForm>
        </section>
      )}
    </ConsolePage>
  )
}

/** The form around a table of registrations; staff members who may not decide get the table alone. */
const DecisionListForm = ({
  clinic,
  canDecide,
  children,
}: PropsWithChildren<{ clinic: Clinic; canDecide: boolean }>) =>
  canDecide ? (
    <form method="post" action={`/console/clinics/${clinic.id}/decisions`} class="stack">
      {children}
    </form>
  ) : (
    <div class="stack">{children}</div>
  )
