import type { PropsWithChildren } from 'hono/jsx'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { sectors } from '../../../shared/domain/registration/registration'
import { genders } from '../../../shared/domain/values/gender'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { cityOfZone } from '../../../shared/i18n/city-names'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import { sectorNameIn } from '../../../shared/i18n/sector-names'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { RadioGroup, SelectField } from '../../../shared/web/form/choice-fields'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { ZoneField } from '../layout/zone-field'
import { CountryField } from './country-field'
import type { RegistrationFieldName, TypedRegistrationForm } from './registration-form'

interface PersonFieldsProps {
  language: Language
  clinic: PlannableClinic
  now: Instant
  /** What was typed or is stored; undefined: the fields are empty. */
  values: Partial<TypedRegistrationForm> | undefined
  problems: readonly { field: string; message: string }[]
  /** Whether the browser's zone may be proposed. */
  isNew: boolean
}

/** What the form asks about a person, for a new registration and to change one. Children stand after the name. */
export const PersonFields = (props: PropsWithChildren<PersonFieldsProps>) => {
  const { language, clinic, now, values, problems, isNew, children } = props
  const { t } = siteTranslator(language)
  const field = (name: RegistrationFieldName) => ({
    name,
    value: values?.[name] ?? '',
    error: problems.find((problem) => problem.field === name)?.message,
  })
  const city = cityOfZone(clinic.timeZone, language) || 'Geneva'
  return (
    <>
      <InputField
        {...field('name')}
        label={t('register.name')}
        hint={t('register.nameHint')}
        autocomplete="name"
        maxlength={200}
      />
      {children}
      <InputField
        {...field('organisation')}
        label={t('register.organisation')}
        autocomplete="organization"
        maxlength={300}
      />
      <InputField
        {...field('jobTitle')}
        label={t('register.jobTitle')}
        optional={t('register.optional')}
        autocomplete="organization-title"
        maxlength={200}
      />
      <SelectField
        {...field('sector')}
        label={t('register.sector')}
        empty={t('register.choose')}
        options={sectors.map((value) => ({ value, label: sectorNameIn(value, language) }))}
      />
      <CountryField {...field('country')} language={language} />
      <ZoneField
        {...field('timeZone')}
        language={language}
        value={values?.timeZone ?? clinic.timeZone}
        example={clinic.timeZone}
        propose={isNew}
        now={now}
        hint={t('register.zoneHint', { example: city })}
      />
      <RadioGroup
        {...field('language')}
        label={t('register.language')}
        value={values?.language ?? language}
        options={supportedLanguages.map((value) => ({ value, label: nativeLanguageNames[value] }))}
      />
      <SelectField
        {...field('gender')}
        label={t('register.gender')}
        optional={t('register.optional')}
        hint={t('register.genderHint')}
        empty={t('register.choose')}
        options={genders.map((value) => ({ value, label: genderNameIn(value, language) }))}
      />
      <TextAreaField
        {...field('accessNeeds')}
        label={t('register.accessNeeds')}
        optional={t('register.optional')}
        hint={t('register.accessNeedsHint')}
        rows={2}
        maxlength={300}
      />
    </>
  )
}
