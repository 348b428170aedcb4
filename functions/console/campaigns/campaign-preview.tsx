import type { CampaignRecipient } from '../../../shared/domain/campaign/recipient'
import { exclusionReasons, type RecipientSelection } from '../../../shared/domain/campaign/select-recipients'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import type { CampaignPreparation } from '../../../shared/queries/campaigns'
import { KeyFigures } from '../../../shared/web/key-figures'
import { CardTable } from '../components/card-table'
import { exclusionLabels } from './campaign-labels'

/** The number of recipients, how many contacts are excluded for which reason, and a sample. */
export const RecipientsSection = ({
  selection,
  sample,
}: {
  selection: RecipientSelection
  sample: CampaignRecipient[]
}) => {
  const reasonsPresent = exclusionReasons.filter((reason) => selection.excluded[reason] > 0)
  return (
    <section>
      <h2>Recipients</h2>
      <KeyFigures
        figures={[
          { label: 'recipients', value: selection.recipients.length, strong: true },
          ...reasonsPresent.map((reason) => ({
            label: exclusionLabels[reason],
            value: selection.excluded[reason],
          })),
        ]}
      />
      {sample.length > 0 && (
        <>
          <h3>
            {sample.length < selection.recipients.length ? `A sample of ${sample.length}` : 'All recipients'}
          </h3>
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

/** The mail in each language, as HTML and as plain text. @param base path of the campaign */
export const MailPreview = ({ previews, base }: Pick<CampaignPreparation, 'previews'> & { base: string }) => (
  <section>
    <h2>The e-mail</h2>
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
          title={`The invitation in ${languageNames.of(language)}`}
        />
        <details>
          <summary>Plain text</summary>
          <pre class="mail-text" lang={language} dir="auto" tabindex={0}>
            {text}
          </pre>
        </details>
      </details>
    ))}
  </section>
)

const languageNames = new Intl.DisplayNames('en', { type: 'language' })
