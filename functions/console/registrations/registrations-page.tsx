import type { PropsWithChildren } from 'hono/jsx'
import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import type { RegistrationFilter, RegistrationList } from '../../../shared/queries/registration-list'
import { CheckboxField, SelectField } from '../../../shared/web/form/choice-fields'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { registrationStatusLabels } from '../components/labels'
import { PageLinks } from '../components/page-links'
import { RegistrationTable } from './registration-table'
import { formatSeatUsage } from './seat-usage'

interface RegistrationsProps {
  staff: StaffMember
  clinic: Clinic
  filter: RegistrationFilter
  list: RegistrationList
  /** From 1. */
  page: number
  /** Whether the staff member may read what registrants need to take part. */
  canReadNeeds: boolean
  /** Whether the staff member may withdraw registrations, and the clinic still takes place. */
  canWithdraw: boolean
  /** Of a clinic that has begun. */
  attendance?: ClinicAttendanceView | undefined
  notice?: string | undefined
}

/** A page stays below 60 KB. */
export const REGISTRATIONS_PER_PAGE = 50

export const RegistrationsPage = ({
  staff,
  clinic,
  filter,
  list,
  page,
  canReadNeeds,
  canWithdraw,
  attendance,
  notice,
}: RegistrationsProps) => (
  <ConsolePage title={`Registrations: ${clinic.title}`} staff={staff} clinic={clinic} notice={notice}>
    <h1>Registrations</h1>
    {list.erased > 0 && (
      <NoticeBox tone="plain">
        <p>
          {list.erased === 1
            ? 'One more registration has been erased; it is still counted in the statistics.'
            : `${list.erased} more registrations have been erased; they are still counted in the statistics.`}
        </p>
      </NoticeBox>
    )}
    {list.all === 0 && list.erased > 0 ? null : list.all === 0 ? (
      <EmptyState>
        <p>No registrations yet. Share the public page:</p>
        <a href={`/clinics/${clinic.id}`}>Public page of this clinic</a>
      </EmptyState>
    ) : (
      <>
        <FilterForm {...{ filter, list, canReadNeeds }} />
        {can(staff, 'registrations:export', clinic) && (
          <p>
            <a
              class="button"
              href={`/console/clinics/${clinic.id}/registrations.csv`}
              download="registrations.csv"
            >
              Export all (CSV)
            </a>
          </p>
        )}
        {!list.hasNames && <p class="muted">Your role shows no names.</p>}
        <p>{formatSeatUsage(list.seats, clinic.capacity)}</p>
        {list.seats.pending > 0 && (
          <p>
            <a href={`/console/clinics/${clinic.id}/decisions`}>
              Pending registrations: {list.seats.pending}
            </a>
          </p>
        )}
        {list.byStatus.unconfirmed && (
          <p>Without a seat, because the address is not confirmed: {list.byStatus.unconfirmed}</p>
        )}
        <p role="status">
          {list.matching.length === list.all
            ? `${list.all} in all`
            : `${list.matching.length} of ${list.all}`}
          {list.matching.length > REGISTRATIONS_PER_PAGE &&
            `; ${firstOf(page)} to ${Math.min(lastOf(page), list.matching.length)}, the newest first`}
        </p>
        {list.matching.length === 0 ? (
          <EmptyState>
            <p>No matches. Try fewer words or another status.</p>
          </EmptyState>
        ) : (
          <WithdrawalForm {...{ clinic, canWithdraw }}>
            <RegistrationTable
              registrations={list.matching.slice(firstOf(page) - 1, lastOf(page))}
              {...{
                clinic,
                canReadNeeds,
                canWithdraw,
                attendance,
                hasNames: list.hasNames,
                waitlistPositions: list.waitlistPositions,
              }}
            />
          </WithdrawalForm>
        )}
        <PageLinks
          {...{ page, count: list.matching.length, perPage: REGISTRATIONS_PER_PAGE }}
          hrefOf={(number) => registrationsHref(clinic.id, filter, number)}
        />
      </>
    )}
  </ConsolePage>
)

const firstOf = (page: number): number => (page - 1) * REGISTRATIONS_PER_PAGE + 1
const lastOf = (page: number): number => page * REGISTRATIONS_PER_PAGE

const registrationsHref = (
  id: string,
  { text, status, needsSupport }: RegistrationFilter,
  page: number,
): string =>
  `/console/clinics/${id}/registrations?${new URLSearchParams({
    ...(text && { text }),
    ...(status && { status }),
    ...(needsSupport && { needs: 'yes' }),
    page: String(page),
  })}`

const WithdrawalForm = ({
  clinic,
  canWithdraw,
  children,
}: PropsWithChildren<Pick<RegistrationsProps, 'clinic' | 'canWithdraw'>>) =>
  canWithdraw ? (
    <form method="post" action={`/console/clinics/${clinic.id}/registrations/withdraw`} class="stack">
      {children}
      <div class="actions">
        <button class="button" type="submit">
          Cancel selected registrations
        </button>
      </div>
    </form>
  ) : (
    children
  )

const FilterForm = ({
  filter,
  list,
  canReadNeeds,
}: Pick<RegistrationsProps, 'filter' | 'list' | 'canReadNeeds'>) => (
  <form method="get" class="inline">
    <InputField
      name="text"
      label={list.hasNames ? 'Name, e-mail or organisation' : 'Organisation'}
      value={filter.text}
      optional=""
    />
    <SelectField
      name="status"
      label="Status"
      value={filter.status}
      optional=""
      empty={`all (${list.all})`}
      options={Object.entries(list.byStatus).map(([value, count]) => ({
        value,
        label: `${registrationStatusLabels[value as Registration['status']].label} (${count})`,
      }))}
    />
    {canReadNeeds && (
      <CheckboxField
        name="needs"
        value="yes"
        checked={filter.needsSupport ?? false}
        label="Asked for support"
        optional=""
      />
    )}
    <button class="button" type="submit">
      Show
    </button>
  </form>
)
