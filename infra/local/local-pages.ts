import { getRequestListener } from '@hono/node-server'
import type { Instant } from '../../shared/domain/values/time/instant'
import type { MovableClock } from './clock/clock'
import { createClockPages } from './clock/clock-page'
import type { TimeTravel } from './clock/time-travel'
import type { LocalListener } from './http/listener'
import type { ListenerName } from './http/open-listeners'
import { createInboxPages } from './inbox/inbox-app'
import type { InboxMail } from './services/ses/inbox-mail'

export interface LocalPagesOptions {
  clock: MovableClock
  timeTravel: TimeTravel
  mails(): InboxMail[]
  schedules(): { next: Instant | null }[]
  /** Whether there are clinics whose mails were sent before the inbox began. */
  hasSampleProgramme: boolean
}

/** The pages of the local stack itself: the inbox and the clock, each with links to the others. */
export const serveLocalPages = (
  listeners: Record<ListenerName, LocalListener>,
  options: LocalPagesOptions,
): void => {
  const links = [
    { label: 'Site', href: listeners.site.url },
    { label: 'Console', href: `${listeners.site.url}/console` },
    { label: 'Inbox', href: listeners.inbox.url },
    { label: 'Clock', href: listeners.clock.url },
  ]
  const nextMessage = (): Instant | undefined =>
    options
      .schedules()
      .flatMap(({ next }) => next ?? [])
      .sort()[0]
  listeners.inbox.serve(getRequestListener(createInboxPages({ ...options, links }).fetch))
  listeners.clock.serve(getRequestListener(createClockPages({ ...options, nextMessage, links }).fetch))
}
