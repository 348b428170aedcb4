import { type Choice, leftOutReasons } from '../../../../shared/domain/campaign/choose-recipients'
import type { Recipient } from '../../../../shared/domain/campaign/recipient'
import type { Language } from '../../../../shared/domain/clinic/clinic'
import { ownName } from '../../../../shared/language/direction'
import { Numbers } from '../../../../shared/pages/numbers'
import type { Preparation } from '../../queries/campaign'
import { CardTable } from '../card-table'
import { leftOutWords } from './campaign-words'

/** The exact number, how many are left out for which reason, and some of those who are not. */
export const Whom = ({ choice, sample }: { choice: Choice; sample: Recipient[] }) => {
  const left = leftOutReasons.filter((reason) => choice.leftOut[reason] > 0)
  return (
    <section>
      <h2>Whom it goes to</h2>
      <Numbers
        facts={[
          { label: 'would get it', value: choice.recipients.length, strong: true },
          ...left.map((reason) => ({ label: leftOutWords[reason], value: choice.leftOut[reason] })),
        ]}
      />
      {sample.length > 0 && (
        <>
          <h3>{sample.length < choice.recipients.length ? `${sample.length} of them` : 'All of them'}</h3>
          <CardTable
            rows={sample}
            columns={[
              { label: 'E-mail', of: ({ email }) => email },
              { label: 'Name', dir: 'auto', of: ({ name }) => name || '–' },
              { label: 'Language', of: ({ language }) => ownName[language] },
            ]}
          />
        </>
      )}
    </section>
  )
}

/** In each language the mail as its readers see it, and its plain-text twin. @param base the address of the campaign */
export const Says = ({ previews, base }: Pick<Preparation, 'previews'> & { base: string }) => (
  <section>
    <h2>What it says</h2>
    {previews.map(({ language, subject, text }, index) => (
      <details open={index === 0}>
        <summary>
          {ownName[language]}: <bdi lang={language}>{subject}</bdi>
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
          <pre class="letter" lang={language} dir="auto" tabindex={0}>
            {text}
          </pre>
        </details>
      </details>
    ))}
  </section>
)

const languageNames: Record<Language, string> = { en: 'English', fr: 'French' }
