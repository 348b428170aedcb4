import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { listTranslatableTexts } from '../../../shared/domain/clinic/clinic-in-language'
import { maxTranslationLength, type TranslatedText } from '../../../shared/domain/clinic/translations'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { formatLanguageNames } from '../../../shared/i18n/language-names'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { type FieldProps, InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'

interface TranslationsPageProps {
  staff: StaffMember
  /** The stored clinic. */
  clinic: Clinic
  /** Whose words the form has; undefined: none is chosen yet. */
  language?: Language | undefined
  /** The language of the clinic's own words. */
  original: Language | null
  /** The stored words of the language, or those that were typed. */
  texts: readonly TranslatedText[]
  problems?: readonly FieldProblem[]
  /** Why nothing was saved. */
  refusal?: 'conflict' | 'too-large' | undefined
  notice?: string | undefined
}

const nameOf = (language: Language): string => formatLanguageNames([language], 'en')

/** Title, introduction, audience and programme of a clinic in the languages of its readers, one language at a time. */
export const TranslationsPage = (props: TranslationsPageProps) => {
  const { staff, clinic, language, original, problems = [], refusal } = props
  const all = listTranslatableTexts(clinic)
  const countOf = (each: Language) =>
    (clinic.translations?.texts[each] ?? []).filter((text) => all.includes(text.original)).length
  return (
    <ConsolePage
      title={`Translations: ${clinic.title}`}
      {...{ staff, clinic, notice: noticeTextFor(props.notice) }}
    >
      <h1>Translations{language && `: ${nameOf(language)}`}</h1>
      <p class="prose muted">
        Pages, e-mails, calendar entries and certificates show these texts to people who use the language. A
        text without a translation is shown in the original. Translations of the venue are on the page “Edit”.
      </p>
      <nav class="row" aria-label="Languages">
        {supportedLanguages
          .filter((each) => each !== original)
          .map((each) => (
            <a href={`?language=${each}`} aria-current={each === language ? 'page' : undefined}>
              {nameOf(each)} ({countOf(each)} of {all.length})
            </a>
          ))}
      </nav>
      {refusal === 'conflict' && (
        <NoticeBox tone="bad" title="Nothing was saved: the clinic has been changed since">
          <p>Your words are in the fields below. Saving replaces the stored ones with yours.</p>
        </NoticeBox>
      )}
      {refusal === 'too-large' && (
        <NoticeBox tone="bad" title="Nothing was saved: all languages together are too long">
          <p>Shorten some of the words, or leave those of the programme as they are.</p>
        </NoticeBox>
      )}
      <ErrorSummary title="Nothing was saved" problems={problems} />
      {language && <TranslationFields {...props} {...{ language, all, problems }} />}
    </ConsolePage>
  )
}

const TextField = ({ isLong, ...field }: FieldProps & { maxlength: number; isLong: boolean }) =>
  isLong ? <TextAreaField {...field} full /> : <InputField {...field} full />

const TranslationFields = ({
  clinic,
  language,
  original,
  texts,
  all,
  problems,
}: TranslationsPageProps & {
  language: Language
  all: readonly string[]
  problems: readonly FieldProblem[]
}) => {
  const shown = new Map(texts.map((each) => [each.original, each.text]))
  const outdated = texts.filter((each) => !all.includes(each.original))
  const errorAt = (field: string) => problems.find((problem) => problem.field === field)?.message
  const direction = { lang: language, dir: textDirectionOf(language) }
  return (
    <form method="post" action={`?language=${language}`} class="stack">
      <VersionInput version={clinic.version} />
      <SelectField
        name="original"
        label="Title, introduction, audience and programme are written in"
        optional="optional"
        hint="Words without a translation are marked with this language, for screen readers."
        empty="Not known"
        value={original}
        error={errorAt('original')}
        options={supportedLanguages.map((each) => ({ value: each, label: nameOf(each) }))}
      />
      {all.map((text, row) => (
        <>
          <input type="hidden" name={`of.${row}`} value={text} />
          <div {...direction}>
            <TextField
              name={`text.${row}`}
              label={
                <bdi lang={original ?? ''} dir="auto">
                  {text}
                </bdi>
              }
              value={shown.get(text)}
              error={errorAt(`text.${row}`)}
              optional=""
              maxlength={maxTranslationLength(text)}
              isLong={text.length > 120 || text.includes('\n')}
            />
          </div>
        </>
      ))}
      {outdated.length > 0 && (
        <NoticeBox tone="warn" title="Words that the clinic no longer has">
          <p>
            They were changed, so these translations are shown nowhere. Copy what still fits; saving removes
            them.
          </p>
          <ul>
            {outdated.map((each) => (
              <li>
                <bdi>{each.original}</bdi>: <bdi {...direction}>{each.text}</bdi>
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
      <div class="actions">
        <button class="button primary" type="submit">
          Save {nameOf(language)}
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Cancel</a>
      </div>
    </form>
  )
}
