import { getRequestListener } from '@hono/node-server'
import type { Instant } from '../../shared/domain/time/instant'
import type { Door } from './http/door'
import type { DoorName } from './http/doors'
import { createInbox } from './services/inbox/app'
import type { InboxMail } from './services/ses/inbox-mail'
import type { MovableClock } from './time/clock'
import { clockPages } from './time/page'
import type { Travel } from './time/travel'

export interface PagesOptions {
  clock: MovableClock
  travel: Travel
  mails(): InboxMail[]
  schedules(): { next: Instant | null }[]
}

/** The pages of the house itself: the inbox and the clock, each with links to the others. */
export const openPages = (doors: Record<DoorName, Door>, options: PagesOptions): void => {
  const links = [
    { label: 'Site', href: doors.site.url },
    { label: 'Console', href: `${doors.site.url}/console` },
    { label: 'Inbox', href: doors.inbox.url },
    { label: 'Clock', href: doors.clock.url },
  ]
  const nextMessage = (): Instant | undefined =>
    options
      .schedules()
      .flatMap(({ next }) => next ?? [])
      .sort()[0]
  doors.inbox.serve(getRequestListener(createInbox({ ...options, links }).fetch))
  doors.clock.serve(getRequestListener(clockPages({ ...options, nextMessage, links }).fetch))
}
