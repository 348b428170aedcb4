import { registrationPhaseAt } from '../../../shared/domain/clinic/registration-phase'
import type { DisplayStatus } from '../../../shared/domain/registration/display-status'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatMoment } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { NoticeBox, type StatusTone } from '../../../shared/web/notices'
import { RegistrationWindowLine } from '../layout/registration-window-line'
import type { PersonalLinkTarget } from './personal-link'

export const statusTones: Record<DisplayStatus, StatusTone> = {
  confirmed: 'good',
  waitlisted: 'warn',
  offered: 'accent',
  lapsed: 'plain',
  withdrawn: 'plain',
  pending: 'warn',
  rejected: 'plain',
  unconfirmed: 'warn',
}

interface StatusNoticeProps extends PersonalLinkTarget {
  language: Language
  links: { take: string; return: string }
  /** The place on the waiting list, from 1; undefined: the registrant is not on it. */
  place: number | undefined
  isClinicOver: boolean
  now: Instant
  displayStatus: DisplayStatus
}

/** The registration's status where it is not simply confirmed, and what the registrant can do. */
export const StatusNotice = ({
  language,
  clinic,
  registration,
  links,
  place,
  isClinicOver,
  now,
  displayStatus,
}: StatusNoticeProps) => {
  const { t } = siteTranslator(language)
  if (clinic.status === 'cancelled') return <NoticeBox tone="bad" title={t('personal.cancelledText')} />
  if (isClinicOver) return <NoticeBox tone="plain" title={t('personal.overText')} />
  if (displayStatus === 'confirmed') return null
  if (registration.isMoved) return <NoticeBox tone="plain" title={t('address.moved')} />
  if (displayStatus === 'waitlisted' || displayStatus === 'pending') {
    return (
      <NoticeBox tone="warn">
        {place !== undefined && (
          <p>
            <strong>{t('personal.place', { place })}</strong>
          </p>
        )}
        <p>{t(`personal.${displayStatus}Text`)}</p>
      </NoticeBox>
    )
  }
  if (displayStatus === 'offered') {
    const moment = formatMoment(registration.offeredUntil ?? '', registration.timeZone, language)
    return (
      <NoticeBox tone="accent" title={t('personal.offered')}>
        <p>{t('personal.offeredText', { moment })}</p>
        <form method="post" action={links.take}>
          <button type="submit" class="button primary">
            {t('personal.takeButton')}
          </button>
        </form>
      </NoticeBox>
    )
  }
  return (
    <NoticeBox tone="plain">
      <p>{t(`personal.${displayStatus}Text`)}</p>
      {registration.status === 'withdrawn' && registrationPhaseAt(clinic, now) !== 'open' && (
        <RegistrationWindowLine {...{ language, clinic, now }} zone={registration.timeZone} />
      )}
      {registration.status === 'withdrawn' && registrationPhaseAt(clinic, now) === 'open' && (
        <>
          <form method="post" action={links.return}>
            <button type="submit" class="button primary">
              {t('personal.return')}
            </button>
          </form>
          <p>
            <a href={`/clinics/${clinic.id}/register`}>{t('personal.again')}</a>
          </p>
        </>
      )}
    </NoticeBox>
  )
}
