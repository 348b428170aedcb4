import { fetchWithRetry, retryUntilDone } from '../../../cli/rehearse/http-retry'
import { createOrganiserClient } from '../../../cli/rehearse/organiser-client'
import { createRegistrantClient } from '../../../cli/rehearse/registrant-client'
import { createZoomEventSender } from '../../../cli/rehearse/zoom-event-sender'
import type { LocalStack, LocalStackOptions } from '../../../infra/local/local-stack'
import { startLocalStack } from '../../../infra/local/start-local-stack'

/** The whole product in memory, and the people who use it through pages, mails and webhooks. */
export interface ClinicStack {
  stack: LocalStack
  organiser: ReturnType<typeof createOrganiserClient>
  registrants: ReturnType<typeof createRegistrantClient>
  /** @returns the clinic's id, when it is published and planned */
  publish(announcement: string, meetingId: string, more?: Record<string, string>): Promise<string>
  roomOf(meetingId: string, type?: 'meeting' | 'webinar'): Promise<ReturnType<typeof createZoomEventSender>>
}

/**
 * A local stack whose clock is paused at `now`; its caller stops it. With a fault plan people repeat failed requests.
 */
export const startClinicStack = async (
  options: LocalStackOptions & { now: string },
): Promise<ClinicStack> => {
  const stack = await startLocalStack({ silent: true, mailRate: 1000, ...options })
  const httpFetch = options.faultPlan && fetchWithRetry
  const signIn = () =>
    httpFetch ? retryUntilDone(() => stack.signIn('organiser')) : stack.signIn('organiser')
  const organiser = createOrganiserClient(stack.siteUrl, signIn, httpFetch)
  return {
    stack,
    organiser,
    registrants: createRegistrantClient(stack.siteUrl, () => stack.inbox(), httpFetch),
    publish: async (announcement, meetingId, more = {}) => {
      const zoom = { 'zoom.meetingId': meetingId, 'zoom.joinUrl': `https://zoom.example.org/j/${meetingId}` }
      const id = await organiser.publish(announcement, { timeZone: 'Africa/Mogadishu' }, { ...zoom, ...more })
      await stack.waitUntilIdle()
      return id
    },
    roomOf: async (meetingId, type = 'meeting') =>
      createZoomEventSender(stack.siteUrl, await stack.zoomWebhookSecret(), stack.now, { meetingId, type }),
  }
}

/** Moves the clock to each instant in order and performs its actions; then waits until the stack is idle. */
export const runTimeline = async (
  stack: LocalStack,
  timeline: [at: string, act: () => Promise<unknown>][],
): Promise<void> => {
  for (const [at, act] of timeline) {
    await stack.advanceTo(at)
    await act()
    await stack.waitUntilIdle()
  }
}

/** One day in Mogadishu (UTC+3). @param date like `10 December 2025` */
export const announcementText = (
  title: string,
  date: string,
): string => `DFS Security Clinic for Somalia: ${title}

The clinic takes place online via Zoom on ${date} from 09:00 - 13:00 EAT (GMT+3).

Programme

Day 1, ${date} (EAT)

09:00 - 10:00 Opening
10:00 - 13:00 The DFS security lab
`

/** The venue in the form of an in-person or hybrid clinic. */
export const venueFields = {
  'venue.en.name': 'NCA Headquarters',
  'venue.en.address': 'Maka Al Mukarama Road\nMogadishu',
  'venue.en.arrival': 'Bring your passport.',
}
