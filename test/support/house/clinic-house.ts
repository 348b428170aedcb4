import { organiserAt } from '../../../cli/rehearse/organiser'
import { askAgain, untilDone } from '../../../cli/rehearse/persistence'
import { registrantsAt } from '../../../cli/rehearse/registrant'
import { zoomRoom } from '../../../cli/rehearse/zoom-room'
import { type House, type HouseOptions, startHouse } from '../../../infra/local/house'

/** The whole product in memory, and the people around it: what they do goes through pages, mails and webhooks. */
export interface ClinicHouse {
  house: House
  organiser: ReturnType<typeof organiserAt>
  registrants: ReturnType<typeof registrantsAt>
  /** @returns the clinic's id, when it is published and planned */
  publish(announcement: string, meetingId: string, more?: Record<string, string>): Promise<string>
  roomOf(meetingId: string): Promise<ReturnType<typeof zoomRoom>>
}

/** A house that stands still at `now` unless it is moved; whoever starts it stops it. By a fault plan people are patient. */
export const clinicHouse = async (options: HouseOptions & { now: string }): Promise<ClinicHouse> => {
  const house = await startHouse({ quiet: true, mailRate: 1000, ...options })
  const ask = options.faultPlan && askAgain
  const signIn = () => (ask ? untilDone(() => house.signIn('organiser')) : house.signIn('organiser'))
  const organiser = organiserAt(house.siteUrl, signIn, ask)
  return {
    house,
    organiser,
    registrants: registrantsAt(house.siteUrl, () => house.inbox(), ask),
    publish: async (announcement, meetingId, more = {}) => {
      const zoom = { 'zoom.meetingId': meetingId, 'zoom.joinUrl': `https://zoom.example.org/j/${meetingId}` }
      const id = await organiser.publish(announcement, { timeZone: 'Africa/Mogadishu' }, { ...zoom, ...more })
      await house.quiet()
      return id
    },
    roomOf: async (meetingId) =>
      zoomRoom(house.siteUrl, await house.zoomSecret(), house.now, { meetingId, joinUrl: '' }),
  }
}

/** Moves the clock to each instant in order and does there what is to be done; then everything comes to rest. */
export const live = async (
  house: House,
  story: [at: string, act: () => Promise<unknown>][],
): Promise<void> => {
  for (const [at, act] of story) {
    await house.advanceTo(at)
    await act()
    await house.quiet()
  }
}

/** One day in Mogadishu (UTC+3). @param date like `10 December 2025` */
export const announcementOf = (
  title: string,
  date: string,
): string => `DFS Security Clinic for Somalia: ${title}

The clinic takes place online via Zoom on ${date} from 09:00 - 13:00 EAT (GMT+3).

Programme

Day 1, ${date} (EAT)

09:00 - 10:00 Opening
10:00 - 13:00 The DFS security lab
`
