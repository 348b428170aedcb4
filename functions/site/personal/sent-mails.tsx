import type { RegistrantKind } from '../../../shared/domain/mail/kinds/message-kinds'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { dayOf } from '../../../shared/domain/mail/ledger/mail-key'
import type { Language } from '../../../shared/domain/values/language'
import { formatMoment } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'

/** The latest mails alone: the page stays below 15 KB. */
const MAX_SHOWN = 20

interface SentMailsProps {
  language: Language
  mails: readonly LedgerEntry[]
  /** The reader's zone. */
  zone: string
}

/** Which mails SES took for the registrant and when, the latest first; nothing where there is none. */
export const SentMails = ({ language, mails, zone }: SentMailsProps) => {
  const { t } = siteTranslator(language)
  const sent = mails
    .flatMap((mail) => (mail.acceptedAt === null ? [] : [{ mail, at: mail.acceptedAt }]))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MAX_SHOWN)
  if (sent.length === 0) return null
  return (
    <section>
      <h2>{t('personal.mails')}</h2>
      <ul>
        {sent.map(({ mail, at }) => {
          const kind = t(`sent.${mail.kind as RegistrantKind}`)
          const number = dayOf(mail)
          return (
            <li>
              {t('labelAndValue', {
                label: number === null ? kind : t('personal.mailOfDay', { mail: kind, number }),
                value: formatMoment(at, zone, language),
              })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
