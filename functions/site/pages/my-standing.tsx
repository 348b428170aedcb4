import type { Language } from '../../../shared/domain/clinic/clinic'
import type { Standing } from '../../../shared/domain/registration/standing'
import { siteVoice } from '../../../shared/language/site-voice'
import { momentWords } from '../../../shared/language/times'
import { Notice, type Tone } from '../../../shared/pages/notice'
import type { Holder } from '../routes/holder'

export const standingTones: Record<Standing, Tone> = {
  confirmed: 'good',
  waitlisted: 'warn',
  offered: 'accent',
  lapsed: 'plain',
  withdrawn: 'plain',
  pending: 'warn',
  rejected: 'plain',
}

interface StandingNoticeProps extends Holder {
  language: Language
  links: { take: string }
  over: boolean
  standing: Standing
}

/** How the person stands in one clinic, and what she may do about it. */
export const StandingNotice = ({
  language,
  clinic,
  registration,
  links,
  over,
  standing,
}: StandingNoticeProps) => {
  const { say } = siteVoice(language)
  if (clinic.status === 'cancelled') return <Notice tone="bad" title={say('my.cancelledText')} />
  if (over) return <Notice tone="plain" title={say('my.overText')} />
  if (standing === 'confirmed') return null
  if (standing === 'waitlisted' || standing === 'pending') {
    return (
      <Notice tone="warn">
        <p>{say(`my.${standing}Text`)}</p>
      </Notice>
    )
  }
  if (standing === 'offered') {
    const moment = momentWords(registration.offeredUntil ?? '', registration.timeZone, language)
    return (
      <Notice tone="accent" title={say('my.offered')}>
        <p>{say('my.offeredText', { moment })}</p>
        <form method="post" action={links.take}>
          <button type="submit" class="button primary">
            {say('my.takeButton')}
          </button>
        </form>
      </Notice>
    )
  }
  return (
    <Notice tone="plain">
      <p>{say(`my.${standing}Text`)}</p>
      {registration.status === 'withdrawn' && (
        <p>
          <a href={`/clinics/${clinic.id}/register`}>{say('my.again')}</a>
        </p>
      )}
    </Notice>
  )
}
