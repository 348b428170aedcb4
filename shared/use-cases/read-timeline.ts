import { type Clinic, isPlannable } from '../domain/clinic'
import type { Dispatch } from '../domain/dispatch'
import type { Instant } from '../domain/instant'
import type { LedgerEntry } from '../domain/ledger'
import type { MessageKind } from '../domain/message'
import { isOwed, plan } from '../domain/plan'
import type { World } from '../ports'

/** One message of a clinic: when it was or will be due, and what happened to its mails. */
export interface TimelineRow {
  kind: MessageKind
  day: number | null
  planVersion: number
  at: Instant
  wall: Dispatch['wall']
  /** covered: its instant had passed when the plan was made; confirmation or move told it. */
  state: Dispatch['state'] | 'covered'
  counts: Record<
    | 'due'
    | 'accepted'
    | 'delivered'
    | 'bounced'
    | 'complained'
    | 'failed'
    | 'skipped'
    | 'missed'
    | 'ambiguous'
    // Not sent, since the address takes no mail or its reader called one spam.
    | 'suppressed'
    // Sent once more after a doubt: the reader may have it twice.
    | 'repeated',
    number
  >
}

/** What a clinic planned, what it sent, to how many: counted from the ledger of each person. */
export const readTimeline = async (
  world: Pick<World, 'clinics' | 'dispatches' | 'ledger'>,
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
  const key = keyOf(entry)
  const single = { ...entry, planVersion: 0 }
  const row = rows.get(key) ?? rows.get(keyOf(single)) ?? singles(single)
  if (!rows.has(key)) rows.set(keyOf(single), row)
  row.counts[countOf(entry)] += 1
  if (entry.feedback) row.counts[entry.feedback] += 1
  if (entry.doubt === 'repeated') row.counts.repeated += 1
  if (row.planVersion === 0 && entry.dueAt < row.at) row.at = entry.dueAt
}

const countOf = ({ state, reason }: LedgerEntry): keyof TimelineRow['counts'] => {
  if (state === 'skipped' && reason === 'suppressed') return 'suppressed'
  return state === 'claimed' ? 'due' : state
}

const singles = ({ kind, day, dueAt }: LedgerEntry): TimelineRow => ({
  kind,
  day,
  planVersion: 0,
  at: dueAt,
  wall: null,
  state: 'done',
  counts: noCounts(),
})

const noCounts = (): TimelineRow['counts'] => ({
  due: 0,
  accepted: 0,
  delivered: 0,
  bounced: 0,
  complained: 0,
  failed: 0,
  skipped: 0,
  missed: 0,
  ambiguous: 0,
  suppressed: 0,
  repeated: 0,
})
