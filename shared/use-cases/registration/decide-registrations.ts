import type { Clinic } from '../../domain/clinic/clinic'
import { isOver } from '../../domain/clinic/clinic-times'
import { statusMail } from '../../domain/mail/status-mail'
import type { Registration } from '../../domain/registration/registration'
import { approve, type Next, reject } from '../../domain/registration/registration-states'
import { holds } from '../../domain/registration/seats'
import type { World } from '../../ports/world'

/** A person as she stood on the page that somebody decided from: in another round she is not decided on. */
export interface Seen {
  id: string
  round: number
}

export interface Decision {
  clinicId: string
  people: readonly Seen[]
  verdict: 'approve' | 'reject'
  by: string
}

/** How many came to what. stood: decided before by somebody else, or withdrawn; they stay as they were. */
export type Decided = Record<'confirmed' | 'waitlisted' | 'rejected' | 'stood', number>

type DecideWorld = Pick<World, 'clinics' | 'registrations' | 'now'>

/**
 * Approves or rejects people. Each one's decision is a transaction of its own: status, seat or place in the list,
 * the mail that tells it, and the line of the audit log; a crash in the middle leaves some undecided and none by
 * halves. Of two that decide at once the first one stands: the second meets another round. Whoever has waited
 * longest is asked for first, so that the last seats are theirs.
 * @returns closed: the clinic is over, cancelled or unknown, and nobody is decided on
 */
export const decideRegistrations = async (
  world: DecideWorld,
  { clinicId, people, verdict, by }: Decision,
): Promise<Decided | 'closed'> => {
  const clinic = await world.clinics.get(clinicId)
  if (clinic?.status !== 'published' || isOver(clinic, world.now())) return 'closed'
  const found = await Promise.all(people.map(({ id }) => world.registrations.get(clinicId, id)))
  const seen = new Map(people.map(({ id, round }) => [id, round]))
  const still = found.filter((one) => one !== undefined).filter(({ id, round }) => seen.get(id) === round)
  const order = { clinic, by, together: people.length }
  const decided: Decided = { confirmed: 0, waitlisted: 0, rejected: 0, stood: people.length - still.length }
  for (const one of still.toSorted((a, b) => (a.confirmedAt < b.confirmedAt ? -1 : 1))) {
    decided[
      verdict === 'approve' ? await approveOne(world, order, one) : await rejectOne(world, order, one)
    ] += 1
  }
  return decided
}

interface Order {
  clinic: Clinic
  by: string
  /** How many were decided on by the same button. */
  together: number
}

/** The seats as they were read only say where to ask first: the database decides. */
const approveOne = async (world: DecideWorld, order: Order, one: Registration): Promise<keyof Decided> => {
  const { id, capacity } = order.clinic
  let to: 'confirmed' | 'waitlisted' = holds('seat', await world.registrations.seats(id), capacity)
    ? 'confirmed'
    : 'waitlisted'
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const result = await change(world, order, one, approve(one, to, world.now()))
    if (result === 'changed') return to
    if (result === 'conflict') return 'stood'
    to = result === 'full' ? 'waitlisted' : 'confirmed'
  }
  throw new Error(`${id}: seats come and go faster than one can be taken`)
}

/** The last seat may go, and come back, between a look and the write; not often in a row. */
const MOST_TRIES = 8

const rejectOne = async (world: DecideWorld, order: Order, one: Registration): Promise<keyof Decided> =>
  (await change(world, order, one, reject(one, world.now()))) === 'changed' ? 'rejected' : 'stood'

const change = async (
  world: DecideWorld,
  { clinic, by, together }: Order,
  from: Registration,
  to: Next,
): Promise<'changed' | 'conflict' | 'full' | 'free'> => {
  if (!to) return 'conflict'
  const { id, status, confirmedAt } = to
  const audit = {
    clinicId: clinic.id,
    at: confirmedAt,
    by,
    action: status === 'rejected' ? ('rejected' as const) : ('approved' as const),
    before: { status: from.status },
    after: { registration: id, status, together },
  }
  const mail = statusMail(to, clinic, confirmedAt)
  return world.registrations.change({ from, to, mail, capacity: clinic.capacity, audit })
}
