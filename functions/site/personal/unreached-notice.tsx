import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { isTermOpen } from '../../../shared/domain/mail/ledger/unreached-term'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { NoticeBox } from '../../../shared/web/notices'
import type { PersonalLinkTarget } from './personal-link'

interface UnreachedNoticeProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  mails: readonly LedgerEntry[]
  links: { reached: string }
}

/** A button that keeps the registration, while nothing shows that mails reach the address and others may get the seat. */
export const UnreachedNotice = ({
  language,
  clinic,
  registration,
  now,
  mails,
  links,
}: UnreachedNoticeProps) => {
  if (!isTermOpen({ clinic, registration, mails }, now)) return null
  const { t } = siteTranslator(language)
  return (
    <NoticeBox tone="warn">
      <p>{t('personal.unreachedText')}</p>
      <p>
        <bdi>{registration.email}</bdi>
      </p>
      <form method="post" action={links.reached}>
        <button type="submit" class="button primary">
          {t('personal.unreachedButton')}
        </button>
      </form>
    </NoticeBox>
  )
}
