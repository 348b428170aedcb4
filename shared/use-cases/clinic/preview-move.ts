import type { PlannableClinic } from '../../domain/clinic/clinic'
import { type DayMove, type PreparedMove, prepareMove } from '../../domain/clinic/prepare-move'
import type { MessageKind } from '../../domain/mail/kinds/message-kinds'
import { isPending, planMessages } from '../../domain/mail/kinds/message-plan'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { dayOf } from '../../domain/mail/ledger/mail-key'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { listConfirmed } from '../registration/list-confirmed'

/** Everything that saving a move will do, counted before it is saved. */
export interface MoveConsequences {
  registrants: number
  /** The number of people who are notified immediately. */
  movedNotices: number
  /** Messages of the plan and where they go; null: its new instant has passed, the notice says it all. */
  replanned: { kind: MessageKind; day: number | null; oldAt: Instant; newAt: Instant | null }[]
  /** Messages that were sent with the old time. */
  alreadySent: { kind: MessageKind; day: number | null; sent: number }[]
}

export type MovePreviewResult =
  | { result: 'preview'; consequences: MoveConsequences }
  | Exclude<PreparedMove, { result: 'ready' }>

export const previewMove = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'ledger' | 'now'>,
  move: DayMove,
): Promise<MovePreviewResult> => {
  const now = deps.now()
  const prepared = prepareMove(await deps.clinics.get(move.id), move, now)
  if (prepared.result !== 'ready') return prepared
  const { before, after } = prepared
  const registrants = (await listConfirmed(deps, move.id)).length
  const alreadySent = await countAlreadySent(deps, before, move.day)
  const consequences = {
    registrants,
    movedNotices: registrants,
    replanned: findReplanned(before, after),
    alreadySent,
  }
  return { result: 'preview', consequences }
}

const findReplanned = (before: PlannableClinic, after: PlannableClinic): MoveConsequences['replanned'] => {
  const planned = planMessages(after)
  return planMessages(before).flatMap((old) => {
    const next = planned.find(({ kind, day }) => kind === old.kind && day === old.day)
    if (!next || next.planVersion === old.planVersion) return []
    return [{ kind: old.kind, day: old.day, oldAt: old.at, newAt: isPending(next) ? next.at : null }]
  })
}

const countAlreadySent = async (
  deps: Pick<Dependencies, 'ledger'>,
  clinic: PlannableClinic,
  number: number,
): Promise<MoveConsequences['alreadySent']> => {
  const sent = new Map<string, MoveConsequences['alreadySent'][number]>()
  const concerns = (entry: LedgerEntry): boolean =>
    entry.state === 'accepted' &&
    (dayOf(entry) === number || (dayOf(entry) === null && clinic.days[0]?.number === number))
  for await (const page of deps.ledger.pages(clinic.id)) {
    for (const entry of page.filter(concerns)) {
      const { kind } = entry
      const day = dayOf(entry)
      const row = sent.get(`${kind} ${day}`) ?? { kind, day, sent: 0 }
      sent.set(`${kind} ${day}`, { ...row, sent: row.sent + 1 })
    }
  }
  return [...sent.values()]
}
