import { isOfCampaign } from '../../domain/campaign/of-campaign'
import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { dayWindow, isOwed, plan } from '../../domain/clinic/plan'
import { countsOf, type MailCount, mailCounts, mailsIn } from '../../domain/erasure/remains'
import type { Dispatch } from '../../domain/mail/dispatch'
import type { LedgerEntry } from '../../domain/mail/ledger'
import type { MessageKind } from '../../domain/mail/message'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/** One message of a clinic: when it was or will be due, and what happened to its mails. */
export interface TimelineRow {
  kind: MessageKind
  day: number | null
  planVersion: number
  at: Instant
  wall: Dispatch['wall']
  /** covered: its instant had passed when the plan was made; confirmation or move told it. */
  state: Dispatch['state'] | 'covered'
  counts: Record<MailCount, number>
}

/** What a clinic planned, what it sent, to how many: counted from the ledger of each person. */
export const readTimeline = async (
  world: Pick<World, 'clinics' | 'dispatches' | 'ledger' | 'erasures'>,
  clinicId: string,
): Promise<TimelineRow[]> => {
  const clinic = await world.clinics.get(clinicId)
  if (!clinic) return []
  const rows = new Map<string, TimelineRow>()
  for (const dispatch of await world.dispatches.ofClinic(clinicId)) rows.set(keyOf(dispatch), rowOf(dispatch))
  for (const row of coveredRows(clinic)) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row)
  for await (const page of world.ledger.pages(clinicId)) {
    for (const entry of page) count(rows, entry)
  }
  for (const { count: name, many, ...mail } of mailsIn(await world.erasures.remains(clinicId))) {
    if (isOfCampaign(mail)) continue
    rowFor(rows, { ...mail, dueAt: dueOnceUpon(clinic, mail.day) }).counts[name] += many
  }
  return [...rows.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
}

const keyOf = ({ kind, day, planVersion }: Pick<TimelineRow, 'kind' | 'day' | 'planVersion'>): string =>
  `${kind} ${day} ${planVersion}`

const rowOf = ({ kind, day, planVersion, at, wall, state }: Dispatch): TimelineRow => ({
  kind,
  day,
  planVersion,
  at,
  wall,
  state,
  counts: noCounts(),
})

const coveredRows = (clinic: Clinic): TimelineRow[] => {
  if (!isPlannable(clinic) || clinic.status !== 'published') return []
  return plan(clinic)
    .filter((message) => !isOwed(message))
    .map(({ kind, day, planVersion, at }) => ({
      kind,
      day,
      planVersion,
      at,
      wall: null,
      state: 'covered' as const,
      counts: noCounts(),
    }))
}

/** Mails that no dispatch owes (confirmations, withdrawals, summaries) make one row per kind and day. */
const count = (rows: Map<string, TimelineRow>, entry: LedgerEntry): void => {
  const row = rowFor(rows, entry)
  for (const each of countsOf(entry)) row.counts[each] += 1
  if (row.planVersion === 0 && entry.dueAt < row.at) row.at = entry.dueAt
}

const rowFor = (rows: Map<string, TimelineRow>, mail: Parameters<typeof singles>[0]): TimelineRow => {
  const key = keyOf(mail)
  const single = { ...mail, planVersion: 0 }
  const row = rows.get(key) ?? rows.get(keyOf(single)) ?? singles(single)
  if (!rows.has(key)) rows.set(keyOf(single), row)
  return row
}

/** When an erased mail was due is not known any more: a summary after its day, the others after publishing. */
const dueOnceUpon = (clinic: Clinic, number: number | null): Instant => {
  const day = isPlannable(clinic) ? clinic.days.find((each) => each.number === number) : undefined
  return isPlannable(clinic) && day ? dayWindow(clinic, day).to : (clinic.publishedAt ?? clinic.createdAt)
}

const singles = ({
  kind,
  day,
  dueAt,
}: Pick<LedgerEntry, 'kind' | 'day' | 'planVersion' | 'dueAt'>): TimelineRow => ({
  kind,
  day,
  planVersion: 0,
  at: dueAt,
  wall: null,
  state: 'done',
  counts: noCounts(),
})

const noCounts = () => Object.fromEntries(mailCounts.map((count) => [count, 0])) as TimelineRow['counts']
