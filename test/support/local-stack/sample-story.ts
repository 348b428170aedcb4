import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { createOrganiserClient } from '../../../cli/rehearse/organiser-client'
import { type InventedRegistrant, inventRegistrants } from '../../../cli/rehearse/participants'
import { createRegistrantClient } from '../../../cli/rehearse/registrant-client'
import { selectClinic, toPlannableClinic } from '../../../cli/select-clinic'
import { RandomSource } from '../../../infra/local/faults/random-source'
import type { LocalStack, LocalStackOptions } from '../../../infra/local/local-stack'
import { startLocalStack } from '../../../infra/local/start-local-stack'

const announcement = new URL('../../../samples/announcements/somalia-2025-12.txt', import.meta.url)

/** Instants of the story's clinic: two mornings in Mogadishu (UTC+3), 10 and 11 December 2025. */
export const storyInstants = {
  reminderDay1: '2025-12-09T06:00:00.000Z',
  joinLinkDay1: '2025-12-10T05:00:00.000Z',
  beginDay1: '2025-12-10T06:00:00.000Z',
  endDay1: '2025-12-10T10:00:00.000Z',
}

export interface SampleStory {
  stack: LocalStack
  clinicId: string
  organiser: ReturnType<typeof createOrganiserClient>
  /**
   * The next invented people register; each is confirmed before this resolves. @param as other values of their forms
   */
  register(count: number, as?: Partial<InventedRegistrant>): Promise<InventedRegistrant[]>
  /** The mails of a person, the oldest first, as `kind day`, or `kind` when it is about no day. */
  mailsTo(person: InventedRegistrant): Promise<string[]>
}

/** A local stack that ends with the test. Few virtual hours: the sweep runs every five minutes of them. */
export const startStoryStack = async (options: LocalStackOptions): Promise<LocalStack> => {
  const stack = await startLocalStack({ silent: true, mailRate: 1000, ...options })
  onTestFinished(stack.stop)
  return stack
}

/** The sample clinic, published in the local stack by its organiser. */
export const publishSampleStory = async (stack: LocalStack): Promise<SampleStory> => {
  const text = readFileSync(announcement, 'utf8')
  const organiser = createOrganiserClient(stack.siteUrl, () => stack.signIn('organiser'))
  const clinicId = await organiser.publish(
    text,
    toPlannableClinic(selectClinic(text, undefined), text, stack.now(), undefined),
  )
  await stack.waitUntilIdle()
  return resumeSampleStory(stack, clinicId)
}

/** The same clinic in a local stack that was started again. @param registeredBefore how many have registered before */
export const resumeSampleStory = (stack: LocalStack, clinicId: string, registeredBefore = 0): SampleStory => {
  const organiser = createOrganiserClient(stack.siteUrl, () => stack.signIn('organiser'))
  const registrants = createRegistrantClient(stack.siteUrl, () => stack.inbox())
  let registeredCount = registeredBefore
  return {
    stack,
    clinicId,
    organiser,
    register: async (count, as = {}) => {
      const people = inventRegistrants(registeredCount + count, new RandomSource(1, 'rehearsal'))
        .slice(registeredCount)
        .map((person) => ({ ...person, ...as }))
      registeredCount += count
      for (const person of people) await registrants.register(clinicId, person)
      await stack.waitUntilIdle()
      return people
    },
    mailsTo: async ({ email }) =>
      (await stack.inbox())
        .filter(({ to }) => to.includes(email))
        .map(({ tags }) => [tags['kind'], tags['day']].filter(Boolean).join(' ')),
  }
}
