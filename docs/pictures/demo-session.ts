import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOrganiserClient } from '../../cli/rehearse/organiser-client'
import type { InventedRegistrant } from '../../cli/rehearse/participants'
import { createRegistrantClient } from '../../cli/rehearse/registrant-client'
import { createRehearsalActions, type RehearsalAction } from '../../cli/rehearse/rehearsal-actions'
import { createRehearsalScript, type RehearsalScript } from '../../cli/rehearse/rehearsal-script'
import { createZoomEventSender } from '../../cli/rehearse/zoom-event-sender'
import { selectClinic, toPlannableClinic } from '../../cli/select-clinic'
import { RandomSource } from '../../infra/local/faults/random-source'
import type { LocalStack } from '../../infra/local/local-stack'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'

export const announcement = readFileSync(
  join(import.meta.dirname, '../../samples/announcements/somalia-2025-12.txt'),
  'utf8',
)

export interface DemoSession {
  stack: LocalStack
  clinicId: string
  people: InventedRegistrant[]
  /** Lets everybody do what is theirs until then. */
  playUntil(instant: Instant): Promise<void>
}

/** The Somalia clinic in the local stack: forty invented people, the organiser moves the second day. */
export const startDemoSession = async (): Promise<DemoSession> => {
  const announced = toPlannableClinic(
    selectClinic(announcement, undefined),
    announcement,
    '2025-11-01T00:00:00.000Z',
    undefined,
  )
  const random = new RandomSource(11, 'rehearsal')
  const script = relocateToSomalia(createRehearsalScript(announced, 40, random), random)
  const stack = await startLocalStack({
    now: addMilliseconds(script.publishedAt, -MINUTE_MS),
    silent: true,
    mailRate: 1000,
  })
  const organiser = createOrganiserClient(stack.siteUrl, () => stack.signIn('organiser'))
  const clinicId = await organiser.publish(announcement, announced)
  const registrants = createRegistrantClient(stack.siteUrl, () => stack.inbox())
  const room = createZoomEventSender(stack.siteUrl, await stack.zoomWebhookSecret(), () => stack.now())
  const actions: RehearsalAction[] = createRehearsalActions(script, {
    clinicId,
    organiser,
    registrants,
    room,
    now: () => stack.now(),
    allowCopy: () => {},
  })
  const playUntil = async (instant: Instant): Promise<void> => {
    while (actions[0] && actions[0].at <= instant) {
      const { at, run } = actions.shift() as RehearsalAction
      await stack.advanceTo(at)
      await run()
    }
    await stack.advanceTo(instant)
  }
  return { stack, clinicId, people: script.participants.map(({ person }) => person), playUntil }
}

/** The invented people come from everywhere to try the clocks; most who come to a real clinic work in its country. */
const relocateToSomalia = (script: RehearsalScript, random: RandomSource): RehearsalScript => ({
  ...script,
  participants: script.participants.map((participant) => {
    const at = random.chance(0.75) ? { country: 'SO', timeZone: 'Africa/Mogadishu' } : {}
    const [organisation, sector] = random.pick(somaliEmployers)
    // The fonts of the browser from npm have no Arabic letters.
    const name = participant.person.name.replace('سلمى', 'Salma').replace('الحسن', 'Hassan')
    return { ...participant, person: { ...participant.person, ...at, name, organisation, sector } }
  }),
})

const somaliEmployers = [
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
