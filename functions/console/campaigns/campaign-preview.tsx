import type { CampaignRecipient } from '../../../shared/domain/campaign/recipient'
import { exclusionReasons, type RecipientSelection } from '../../../shared/domain/campaign/select-recipients'
import type { Language } from '../../../shared/domain/values/language'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import type { CampaignPreparation } from '../../../shared/queries/campaigns'
import { KeyFigures } from '../../../shared/web/key-figures'
import { CardTable } from '../components/card-table'
import { leftOutLabels } from './campaign-labels'

/** The exact number, how many are left out for which reason, and some of those who are not. */
export const RecipientsSection = ({
  choice,
  sample,
}: {
  choice: RecipientSelection
  sample: CampaignRecipient[]
}) => {
  const reasonsPresent = exclusionReasons.filter((reason) => choice.excluded[reason] > 0)
  return (
    <section>
      <h2>Whom it goes to</h2>
      <KeyFigures
        figures={[
          { label: 'would get it', value: choice.recipients.length, strong: true },
          ...reasonsPresent.map((reason) => ({
            label: leftOutLabels[reason],
            value: choice.excluded[reason],
          })),
        ]}
      />
      {sample.length > 0 && (
        <>
          <h3>{sample.length < choice.recipients.length ? `${sample.length} of them` : 'All of them'}</h3>
          <CardTable
            rows={sample}
            columns={[
              { label: 'E-mail', render: ({ email }) => email },
              { label: 'Name', dir: 'auto', render: ({ name }) => name || '–' },
              { label: 'Language', render: ({ language }) => nativeLanguageNames[language] },
            ]}
          />
        </>
      )}
    </section>
  )
}

/** In each language the mail as its readers see it, and its plain-text twin. @param base the address of the campaign */
export const MailPreview = ({ previews, base }: Pick<CampaignPreparation, 'previews'> & { base: string }) => (
  <section>
    <h2>What it says</h2>
    {previews.map(({ language, subject, text }, index) => (
      <details open={index === 0}>
        <summary>
          {nativeLanguageNames[language]}: <bdi lang={language}>{subject}</bdi>
        </summary>
        <iframe
          class="mail"
          src={`${base}/mail/${language}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          loading={index === 0 ? undefined : 'lazy'}
          title={`The invitation in ${languageNames[language]}`}
        />
        <details>
          <summary>The same as plain text</summary>
          <pre class="mail-text" lang={language} dir="auto" tabindex={0}>
            {text}
          </pre>
        </details>
      </details>
    ))}
  </section>
)

const languageNames: Record<Language, string> = { en: 'English', fr: 'French' }
