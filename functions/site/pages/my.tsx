import type { Language } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import { standingOf } from '../../../shared/domain/registration/standing'
import type { Instant } from '../../../shared/domain/time/instant'
import { ownName } from '../../../shared/language/direction'
import { sectorName } from '../../../shared/language/sectors'
import { type SiteVoice, siteVoice } from '../../../shared/language/site-voice'
import { longDate, spanWords, zoneWords } from '../../../shared/language/times'
import { countryName } from '../../../shared/pages/form/places'
import { Badge } from '../../../shared/pages/notice'
import { Hours } from '../../../shared/pages/time'
import type { Holder } from '../routes/holder'
import { Facts } from './facts'
import { StandingNotice, standingTones } from './my-standing'
import { SitePage } from './site-page'

interface MyPageProps extends Holder {
  language: Language
  now: Instant
  links: { join: string; calendar: string; withdraw: string; take: string; erase: string }
}

/** Everything about one registration, and the way out of it. */
export const MyPage = (props: MyPageProps) => {
  const { language, clinic, registration, now } = props
  const { say } = siteVoice(language)
  const standing = standingOf(registration, now)
  const over = isOver(clinic, now)
  const goesOn = clinic.status === 'published' && !over
  const alive = standing === 'confirmed' && goesOn
  const leaving = ways[standing]
  return (
    <SitePage language={language} title={say('my.title')}>
      <div class="hero">
        <p>
          {say('my.heading')} <Badge tone={standingTones[standing]}>{say(`my.${standing}`)}</Badge>
        </p>
        <h1>
          <bdi>{clinic.title}</bdi>
        </h1>
        {alive && (
          <>
            <p>{say('my.joinText')}</p>
            <p>
              <a class="button primary" href={props.links.join}>
                {say('my.joinButton')}
              </a>
            </p>
          </>
        )}
      </div>
      <StandingNotice {...props} over={over} standing={standing} />
      <Days {...props} />
      {alive && (
        <p>
          <a class="button" href={props.links.calendar}>
            {say('my.calendar')}
          </a>
        </p>
      )}
      <Details {...props} />
      <p>
        <a href={`/clinics/${clinic.id}`}>{say('my.clinic')}</a>
      </p>
      {goesOn && leaving && <Asking about={leaving} action={props.links.withdraw} say={say} />}
      <Asking about="erase" action={props.links.erase} say={say} />
    </SitePage>
  )
}

const ways = {
  confirmed: 'withdraw',
  waitlisted: 'leave',
  offered: 'decline',
  lapsed: null,
  withdrawn: null,
  pending: 'retract',
  rejected: null,
} as const

const Days = ({ language, clinic, registration, now }: MyPageProps) => {
  const { say } = siteVoice(language)
  const zone = registration.timeZone
  return (
    <section>
      <h2>{say('my.days')}</h2>
      {clinic.days.map((day) => {
        const { from, to } = dayWindow(clinic, day)
        const own = zone === clinic.timeZone ? null : spanWords(from, to, zone, language)
        return (
          <div class="card">
            <h3>
              {say('labelled', {
                label: say('day', { number: day.number }),
                value: longDate(day.date, language),
              })}{' '}
              {to <= now && <Badge tone="plain">{say('my.dayOver')}</Badge>}
            </h3>
            <p>
              <Hours from={from} to={to} zone={clinic.timeZone} language={language} />
            </p>
            {own && (
              <p>
                <bdi>{say('labelled', { label: say('yourTime'), value: `${own.date}, ${own.clock}` })}</bdi>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}

const Details = ({ language, registration, now }: MyPageProps) => {
  const { say } = siteVoice(language)
  const facts: [string, string][] = [
    [say('register.name'), registration.name],
    [say('register.email'), registration.email],
    [say('register.organisation'), registration.organisation],
    [say('register.jobTitle'), registration.jobTitle],
    [say('register.sector'), sectorName(registration.sector, language)],
    [say('register.country'), countryName(registration.country, language)],
    [say('zone.label'), zoneWords(registration.timeZone, now, language)],
    [say('register.language'), ownName[registration.language]],
  ]
  return (
    <section>
      <h2>{say('my.details')}</h2>
      <Facts facts={facts} />
    </section>
  )
}

interface AskingProps {
  about: 'withdraw' | 'leave' | 'decline' | 'retract' | 'erase'
  action: string
  say: SiteVoice['say']
}

/** Mail scanners follow links, so this is a button in a form, and the form has to be opened first. */
const Asking = ({ about, action, say }: AskingProps) => (
  <details>
    <summary>{say(`my.${about}Heading`)}</summary>
    <form method="post" action={action}>
      <p>{say(`my.${about}Text`)}</p>
      <p>
        <button type="submit" class="button danger">
          {say(`my.${about}Button`)}
        </button>
      </p>
    </form>
  </details>
)
