import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import { type Clinic, isPlannable } from '../domain/clinic/clinic'
import { dayWindow } from '../domain/clinic/times/day-window'
import { readErasedMailCounts } from '../domain/erasure/erased-counts'
import type { Dispatch } from '../domain/mail/dispatches/dispatch'
import { isDispatchOutdated } from '../domain/mail/dispatches/planned-dispatches'
import { isCampaignKind, type MessageKind } from '../domain/mail/kinds/message-kinds'
import { isPending, planMessages } from '../domain/mail/kinds/message-plan'
import { type MailCount, type MessageCounts, mailCounts } from '../domain/mail/ledger/mail-counts'
import type { Instant } from '../domain/values/time/instant'
import type { Dependencies } from '../ports/dependencies'
import { type CountOptions, type MailCounts, readMailCounts } from './mail-counts'

/** One message of a clinic: when it was or will be due, and what happened to its mails. */
export interface TimelineRow {
  kind: MessageKind
  day: number | null
  /** Of the dispatch; 0: single mails, which have none. */
  version: number
  at: Instant
  wall: Dispatch['wall']
  /** covered: its instant had passed when the plan was made; the confirmation or the moved notice says the same. */
  state: Dispatch['state'] | 'covered'
  /** Whether it is about a time of the clinic that has been changed since. */
  isOutdated: boolean
  counts: Record<MailCount, number>
}

export interface Timeline extends Pick<MailCounts, 'countedAt' | 'issues'> {
  rows: TimelineRow[]
}

/**
 * What a clinic planned, what it sent, and to how many: counted from the ledger, of a large clinic as the sweep has last
 * counted it. The planned part is
 * computed from the clinic's plan, so it is correct immediately after publishing, moving or cancelling, before
 * `reconcileSchedules` has written the dispatches.
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const readTimeline = async (
  deps: Pick<Dependencies, 'dispatches' | 'ledger' | 'erasures' | 'now'>,
  staff: StaffMember,
  clinic: Clinic,
  options?: CountOptions,
): Promise<Timeline> => {
  assertCan(staff, 'clinic:read', clinic)
  const clinicId = clinic.id
  const rows = new Map<string, TimelineRow>()
  for (const dispatch of await deps.dispatches.listByClinic(clinicId))
    rows.set(rowKeyOf(dispatch), toRow(dispatch, clinic))
  for (const planned of plannedRows(clinic)) {
    const stored = rows.get(rowKeyOf(planned))
    // Newer tz data may resolve another instant than the one that is stored.
    if (stored?.state === 'planned') stored.at = planned.at
    if (!stored) rows.set(rowKeyOf(planned), planned)
  }
  const { messages, erased, countedAt, issues } = await readMailCounts(deps, clinicId, options)
  for (const message of messages) addToRow(rows, message)
  for (const { count: name, many, ...mail } of readErasedMailCounts(erased)) {
    if (isCampaignKind(mail.kind) && mail.version !== 'test') continue
    findOrAddRow(rows, { ...mail, dueAt: approximateDueAt(clinic, mail.day) }).counts[name] += many
  }
  return { rows: [...rows.values()].sort((a, b) => (a.at < b.at ? -1 : 1)), countedAt, issues }
}

const rowKeyOf = ({ kind, day, version }: Pick<TimelineRow, 'kind' | 'day' | 'version'>): string =>
  `${kind} ${day} ${version}`

const toRow = (dispatch: Dispatch, clinic: Clinic): TimelineRow => {
  const { kind, day, version, at, wall, state } = dispatch
  const isOutdated = isDispatchOutdated(clinic, dispatch)
  return {
    kind,
    day,
    version,
    at,
    wall,
    state: isOutdated && state === 'planned' ? 'superseded' : state,
    isOutdated: isOutdated && clinic.status !== 'cancelled',
    counts: noCounts(),
  }
}

const plannedRows = (clinic: Clinic): TimelineRow[] => {
  if (!isPlannable(clinic) || clinic.status !== 'published') return []
  return planMessages(clinic).map((message) => ({
    kind: message.kind,
    day: message.day,
    version: message.planVersion,
    at: message.at,
    wall: null,
    state: isPending(message) ? 'planned' : 'covered',
    isOutdated: false,
    counts: noCounts(),
  }))
}

/** Mails without a dispatch (confirmations, withdrawals, summaries) make one row per kind and day. */
const addToRow = (rows: Map<string, TimelineRow>, { counts, ...message }: MessageCounts): void => {
  const row = findOrAddRow(rows, message)
  for (const name of mailCounts) row.counts[name] += counts[name] ?? 0
  if (row.version === 0 && message.dueAt < row.at) row.at = message.dueAt
}

const findOrAddRow = (rows: Map<string, TimelineRow>, mail: TimelineMail): TimelineRow => {
  const singleKey = rowKeyOf({ ...mail, version: 0 })
  const planned = rows.get(rowKeyOf({ ...mail, version: Number(mail.version) }))
  const row = planned ?? rows.get(singleKey) ?? singleMailRow(mail)
  if (!planned) rows.set(singleKey, row)
  return row
}

/** When an erased mail was due is no longer known: a summary is placed after its day, the others after publishing. */
const approximateDueAt = (clinic: Clinic, number: number | null): Instant => {
  const day = isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  return isPlannable(clinic) && day ? dayWindow(clinic, day).to : (clinic.publishedAt ?? clinic.createdAt)
}

interface TimelineMail {
  kind: MessageKind
  day: number | null
  /** As `versionOf` gives it. */
  version: string
  dueAt: Instant
}

const singleMailRow = ({ kind, day, dueAt }: TimelineMail): TimelineRow => ({
  kind,
  day,
  version: 0,
  at: dueAt,
  wall: null,
  state: 'done',
  isOutdated: false,
  counts: noCounts(),
})

const noCounts = () => Object.fromEntries(mailCounts.map((count) => [count, 0])) as TimelineRow['counts']
