import type { StaffMember } from '../../../shared/domain/access/staff'
import { takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import { hasVenue } from '../../../shared/domain/clinic/venue'
import type { AttendanceByHandList } from '../../../shared/queries/attendees/attendance-by-hand'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import type { DayRoute } from '../find-day'
import type { FormValues } from '../forms/form-values'

interface TickListPageProps extends DayRoute {
  staff: StaffMember
  list: AttendanceByHandList
  text: string
  notice?: string | undefined
  /** What was typed into the form for a file, with its problems by line. */
  values?: FormValues
  problems?: string[]
}

/** Attendance by hand, for a phone at the door: a box for each registrant; below it a list of addresses. */
export const TickListPage = (props: TickListPageProps) => {
  const { staff, clinic, day, list, text, notice, values = {}, problems = [] } = props
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  return (
    <ConsolePage title={`Attendance by hand: ${clinic.title}`} {...{ staff, clinic, notice }}>
      <h1>Attendance by hand, day {day.number}</h1>
      <p role="status">
        {list.recorded} of {list.registered} recorded as present.
      </p>
      <div class="row">
        <a href={`${base}/sign-in-sheet`}>Sign-in sheet to print</a>
        <a href={`${base}/participants/new`}>Register someone new</a>
        <a href={`/console/clinics/${clinic.id}/attendees?day=${day.number}`}>List of attendees</a>
      </div>
      <form method="get" class="inline">
        <InputField name="text" label="Name or organisation" value={text} optional="" />
        <button class="button" type="submit">
          Show
        </button>
      </form>
      {(!list.hasBegun || !takesPlace(clinic, day)) && (
        <NoticeBox tone="warn">
          <p>
            {takesPlace(clinic, day)
              ? 'The day has not begun. Attendance can be recorded from its start.'
              : 'The clinic was cancelled before this day, so no attendance can be recorded.'}
          </p>
        </NoticeBox>
      )}
      {list.people.length === 0 ? (
        <EmptyState>
          <p>No matches. Try fewer words.</p>
        </EmptyState>
      ) : (
        <form method="post" action={`${base}/tick-list`} class="stack">
          <ul class="cards-list">
            {list.people.map(({ id, name, organisation, isRecorded }) => (
              <li class="card">
                <input type="hidden" name={`listed.${id}`} value={isRecorded ? 'yes' : 'no'} />
                <label class="choice">
                  <input type="checkbox" name={`present.${id}`} value="yes" checked={isRecorded} />
                  <span>
                    <span dir="auto">{name}</span>
                    <br />
                    <span class="small muted" dir="auto">
                      {organisation}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {list.matching > list.people.length && (
            <p class="muted">
              The first {list.people.length} of {list.matching} are shown. Search for the others.
            </p>
          )}
          <InputField
            name="reason"
            label="Reason"
            value={hasVenue(clinic) ? 'Seen at the venue' : ''}
            hint="For the audit log."
          />
          <div class="actions">
            <button class="button primary" type="submit">
              Save attendance
            </button>
          </div>
        </form>
      )}
      <AddressListForm {...{ base, values, problems }} />
    </ConsolePage>
  )
}

const AddressListForm = ({
  base,
  values,
  problems,
}: {
  base: string
  values: FormValues
  problems: string[]
}) => (
  <section id="addresses">
    <h2>From a list of addresses</h2>
    {problems.length > 0 && (
      <NoticeBox tone="bad" title="Nothing was recorded">
        <ul>
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      </NoticeBox>
    )}
    <form method="post" action={`${base}/attendance-list`} class="stack">
      <TextAreaField
        name="rows"
        label="E-mail addresses, or the rows of a CSV file with the heading email"
        value={values.rows}
        rows={6}
        full
      />
      <InputField
        name="listReason"
        label="Reason"
        value={values.listReason}
        hint="For the audit log, for example: signed sign-in sheet."
      />
      <div class="actions">
        <button class="button" type="submit">
          Record as present
        </button>
      </div>
    </form>
  </section>
)
