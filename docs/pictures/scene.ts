import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Action, actionsOf } from '../../cli/rehearse/actions'
import type { Person } from '../../cli/rehearse/cast'
import { organiserAt } from '../../cli/rehearse/organiser'
import { type Random, randomFrom } from '../../cli/rehearse/random'
import { registrantsAt } from '../../cli/rehearse/registrant'
import { type Script, scriptOf } from '../../cli/rehearse/script'
import { zoomRoom } from '../../cli/rehearse/zoom-room'
import { plannable, theClinic } from '../../cli/the-clinic'
import { type House, startHouse } from '../../infra/local/house'
import { type Instant, MINUTE, plus } from '../../shared/domain/time/instant'

export const announcement = readFileSync(
  join(import.meta.dirname, '../../samples/announcements/somalia-2025-12.txt'),
  'utf8',
)

export interface Scene {
  house: House
  clinicId: string
  people: Person[]
  /** Lets everybody do what is theirs until then. */
  playUntil(instant: Instant): Promise<void>
}

/** The Somalia clinic in the laptop house: forty invented people, the organiser moves the second day. */
export const playScene = async (): Promise<Scene> => {
  const announced = plannable(
    theClinic(announcement, undefined),
    announcement,
    '2025-11-01T00:00:00.000Z',
    undefined,
  )
  const random = randomFrom(11)
  const script = inSomalia(scriptOf(announced, 40, random), random)
  const house = await startHouse({ now: plus(script.publishedAt, -MINUTE), quiet: true, mailRate: 1000 })
  const organiser = organiserAt(house.siteUrl, () => house.signIn('organiser'))
  const clinicId = await organiser.publish(announcement, announced)
  const registrants = registrantsAt(house.siteUrl, () => house.inbox())
  const room = zoomRoom(house.siteUrl, await house.zoomSecret(), () => house.now())
  const actions: Action[] = actionsOf(script, {
    clinicId,
    organiser,
    registrants,
    room,
    now: () => house.now(),
    mayBringCopy: () => {},
  })
  const playUntil = async (instant: Instant): Promise<void> => {
    while (actions[0] && actions[0].at <= instant) {
      const { at, run } = actions.shift() as Action
      await house.advanceTo(at)
      await run()
    }
    await house.advanceTo(instant)
  }
  return { house, clinicId, people: script.parts.map(({ person }) => person), playUntil }
}

/** The cast comes from everywhere to try the clocks; most who come to a real clinic work in its country. */
const inSomalia = (script: Script, random: Random): Script => ({
  ...script,
  parts: script.parts.map((part) => {
    const at = random.chance(0.75) ? { country: 'SO', timeZone: 'Africa/Mogadishu' } : {}
    const [organisation, sector] = random.pick(places)
    // The fonts of the browser from npm have no Arabic letters.
    const name = part.person.name.replace('سلمى', 'Salma').replace('الحسن', 'Hassan')
    return { ...part, person: { ...part.person, ...at, name, organisation, sector } }
  }),
})

const places = [
  ['National Communications Authority', 'regulator'],
  ['National Communications Authority', 'regulator'],
  ['Central Bank of Somalia', 'central-bank'],
  ['Central Bank of Somalia', 'central-bank'],
  ['Ministry of Communications and Technology', 'ministry'],
  ['Xeeb Telecom', 'operator'],
  ['Xawil Money Transfer', 'fintech'],
  ['Bank of the Coast', 'bank'],
  ['Mogadishu Institute of Technology', 'academia'],
] as const
