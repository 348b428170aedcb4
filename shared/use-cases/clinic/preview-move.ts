import type { PlannableClinic } from '../../domain/clinic/clinic'
import { isOwed, plan } from '../../domain/clinic/plan'
import { type Move, type PreparedMove, prepareMove } from '../../domain/clinic/prepare-move'
import type { LedgerEntry } from '../../domain/mail/ledger'
import type { MessageKind } from '../../domain/mail/message'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/** Everything that saving a move will do, counted before it is saved. */
export interface Consequences {
  registrants: number
  /** People who are told at once. */
  movedNotices: number
  /** Messages of the plan and where they go; null: its new instant has passed, the notice says it all. */
  replanned: { kind: MessageKind; day: number | null; oldAt: Instant; newAt: Instant | null }[]
  /** Messages that people have in hand with the old time. */
  alreadySent: { kind: MessageKind; day: number | null; sent: number }[]
}

export type MovePreview =
  | { result: 'preview'; consequences: Consequences }
  | Exclude<PreparedMove, { result: 'ready' }>

export const previewMove = async (
  world: Pick<World, 'clinics' | 'registrations' | 'ledger' | 'now'>,
  move: Move,
): Promise<MovePreview> => {
  const now = world.now()
  const prepared = prepareMove(await world.clinics.get(move.id), move, now)
  if (prepared.result !== 'ready') return prepared
  const { before, after } = prepared
  const registrants = await confirmedIn(world, move.id)
  const alreadySent = await sentAbout(world, before, move.day)
  const consequences = {
    registrants,
    movedNotices: registrants,
    replanned: changes(before, after),
    alreadySent,
  }
  return { result: 'preview', consequences }
}

const confirmedIn = async (world: Pick<World, 'registrations'>, clinicId: string): Promise<number> => {
  let confirmed = 0
  for await (const page of world.registrations.pages(clinicId)) {
    confirmed += page.filter(({ status }) => status === 'confirmed').length
  }
  return confirmed
}

const changes = (before: PlannableClinic, after: PlannableClinic): Consequences['replanned'] => {
  const planned = plan(after)
  return plan(before).flatMap((old) => {
    const next = planned.find(({ kind, day }) => kind === old.kind && day === old.day)
    if (!next || next.planVersion === old.planVersion) return []
    return [{ kind: old.kind, day: old.day, oldAt: old.at, newAt: isOwed(next) ? next.at : null }]
  })
}

const sentAbout = async (
  world: Pick<World, 'ledger'>,
  clinic: PlannableClinic,
  number: number,
): Promise<Consequences['alreadySent']> => {
  const sent = new Map<string, Consequences['alreadySent'][number]>()
  const concerns = (entry: LedgerEntry): boolean =>
    entry.state === 'accepted' &&
    (entry.day === number || (entry.day === null && clinic.days[0]?.number === number))
  for await (const page of world.ledger.pages(clinic.id)) {
    for (const { kind, day } of page.filter(concerns)) {
      const row = sent.get(`${kind} ${day}`) ?? { kind, day, sent: 0 }
      sent.set(`${kind} ${day}`, { ...row, sent: row.sent + 1 })
    }
  }
  return [...sent.values()]
}
