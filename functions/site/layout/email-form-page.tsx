import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { InputField } from '../../../shared/web/form/text-fields'
import { ClinicText } from './clinic-text'
import { SitePage } from './site-page'

interface EmailFormPageProps {
  language: Language
  /** The clinic that the page is about, if one. */
  clinic?: PlannableClinic
  title: string
  text: string
  /** Of the field. */
  label: string
  /** Of the button. */
  send: string
  back: { href: string; label: string }
  /** What was sent and is not taken; undefined: nothing was sent. */
  typed: string | undefined
  /** Why it is not taken; undefined: it is no address. */
  error?: string | undefined
}

/** A page that asks for one e-mail address. */
export const EmailFormPage = (props: EmailFormPageProps) => {
  const { language, clinic, title, back, typed } = props
  const { t } = siteTranslator(language)
  const problems = typed === undefined ? [] : [{ field: 'email', message: props.error ?? t('error.email') }]
  return (
    <SitePage language={language} title={title}>
      {clinic && (
        <p>
          <ClinicText {...{ language, clinic }} />
        </p>
      )}
      <h1>{title}</h1>
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <p class="prose">{props.text}</p>
      <form method="post" novalidate>
        {typed !== undefined && <input type="hidden" name="emailAsTyped" value={typed} />}
        <InputField
          name="email"
          type="email"
          label={props.label}
          value={typed}
          error={problems[0]?.message}
          autocomplete="email"
          inputmode="email"
          maxlength={254}
        />
        <div class="actions">
          <button type="submit" class="button primary">
            {props.send}
          </button>
          <a href={back.href}>{back.label}</a>
        </div>
      </form>
    </SitePage>
  )
}
