import type { Language, PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { type Instant, MINUTE, millisOf } from '../../../shared/domain/time/instant'
import { type SiteVoice, siteVoice } from '../../../shared/language/site-voice'
import { momentWords } from '../../../shared/language/times'
import { SitePage } from './site-page'

interface WaitingProps {
  language: Language
  clinic: PlannableClinic
  day: PlannableDay
  opensAt: Instant
  startsAt: Instant
  /** The reader's own zone. */
  zone: string
  now: Instant
}

/** Too early: how long, and when in both zones. */
export const WaitingPage = ({ language, clinic, day, opensAt, startsAt, zone, now }: WaitingProps) => {
  const { say } = siteVoice(language)
  const left = millisOf(opensAt) - millisOf(now)
  return (
    <SitePage language={language} title={say('join.title')}>
      <div class="hero">
        <p>
          <bdi>{clinic.title}</bdi>, {say('day', { number: day.number })}
        </p>
        <h1>{say('join.waiting')}</h1>
        <p class="lead" role="timer">
          {say('join.opensIn', { time: untilWords(left, siteVoice(language)) })}
        </p>
      </div>
      <dl class="facts">
        <Both {...{ name: say('join.opens'), at: opensAt, clinic, zone, language }} />
        <Both {...{ name: say('join.starts'), at: startsAt, clinic, zone, language }} />
      </dl>
      <p>{say('join.stay')}</p>
      <ClinicLink {...{ language, clinic }} />
    </SitePage>
  )
}

/** After it, or without a way in: a plain word. */
export const NoWayInPage = ({
  language,
  clinic,
  state,
}: Pick<WaitingProps, 'language' | 'clinic'> & {
  state: 'over' | 'cancelled' | 'withdrawn' | 'no-seat' | 'pending' | 'rejected' | 'no-room'
}) => {
  const { say } = siteVoice(language)
  const [heading, text] = {
    over: [say('join.over'), say('join.overText')],
    cancelled: [say('join.cancelled'), say('join.cancelledText')],
    withdrawn: [say('join.withdrawn'), say('join.withdrawnText')],
    'no-seat': [say('join.noSeat'), say('join.noSeatText')],
    pending: [say('join.pending'), say('join.pendingText')],
    rejected: [say('join.rejected'), say('join.rejectedText')],
    'no-room': [say('join.noRoom'), say('join.noRoomText')],
  }[state]
  return (
    <SitePage language={language} title={say('join.title')}>
      <p>
        <bdi>{clinic.title}</bdi>
      </p>
      <h1>{heading}</h1>
      <p class="prose">{text}</p>
      <ClinicLink {...{ language, clinic }} />
    </SitePage>
  )
}

const ClinicLink = ({ language, clinic }: Pick<WaitingProps, 'language' | 'clinic'>) => (
  <p>
    <a href={`/clinics/${clinic.id}`}>{siteVoice(language).say('join.clinic')}</a>
  </p>
)

const Both = ({
  name,
  at,
  clinic,
  zone,
  language,
}: Pick<WaitingProps, 'clinic' | 'zone' | 'language'> & { name: string; at: Instant }) => (
  <div>
    <dt>{name}</dt>
    {zone !== clinic.timeZone && (
      <dd>
        <bdi>{momentWords(at, zone, language)}</bdi>
      </dd>
    )}
    <dd>
      <bdi>{momentWords(at, clinic.timeZone, language)}</bdi>
    </dd>
  </div>
)

/** The two largest units that matter: `3 days and 4 hours`, `2 hours and 5 minutes`, `one minute`. */
export const untilWords = (milliseconds: number, { say }: Pick<SiteVoice, 'say'>): string => {
  const all = Math.max(1, Math.ceil(milliseconds / MINUTE))
  const [days, hours, minutes] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60]
  const parts = [
    ...(days > 0 ? [say('time.days', { count: days })] : []),
    ...(hours > 0 ? [say('time.hours', { count: hours })] : []),
    ...(minutes > 0 && days === 0 ? [say('time.minutes', { count: minutes })] : []),
  ]
  const [large = '', small] = parts
  return small ? say('time.two', { large, small }) : large
}
