import { type Choice, leftOutReasons } from '../../../../shared/domain/campaign/choose-recipients'
import type { Recipient } from '../../../../shared/domain/campaign/recipient'
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

/** Subject and text in each language. */
export const Says = ({ previews }: Pick<Preparation, 'previews'>) => (
  <section>
    <h2>What it says</h2>
    {previews.map(({ language, subject, text }) => (
      <details>
        <summary>
          {ownName[language]}: <bdi lang={language}>{subject}</bdi>
        </summary>
        <pre class="letter" lang={language} dir="auto" tabindex={0}>
          {text}
        </pre>
      </details>
    ))}
  </section>
)
