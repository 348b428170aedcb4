import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { SitePage } from './site-page'

interface MessagePageProps {
  language: Language
  title: string
  heading: string
  text: string
}

/** A page with a message and a link to the list of clinics. */
const MessagePage = ({ language, title, heading, text }: MessagePageProps) => (
  <SitePage {...{ language, title }}>
    <h1>{heading}</h1>
    <p class="prose">{text}</p>
    <p>
      <a href="/">{siteTranslator(language).t('home')}</a>
    </p>
  </SitePage>
)

const renderMessage = (
  kind: 'erasure-started' | 'not-found' | 'wrong-origin' | 'too-large' | 'bad-request' | 'too-many-forms',
  language: Language,
) => {
  const { t } = siteTranslator(language)
  const texts = { title: t(`${kind}.title`), heading: t(`${kind}.heading`), text: t(`${kind}.text`) }
  return <MessagePage {...{ language, ...texts }} />
}

export const erasureStartedPage = (language: Language) => renderMessage('erasure-started', language)
export const notFoundPage = (language: Language) => renderMessage('not-found', language)
export const wrongOriginPage = (language: Language) => renderMessage('wrong-origin', language)
export const tooLargePage = (language: Language) => renderMessage('too-large', language)
export const badRequestPage = (language: Language) => renderMessage('bad-request', language)
export const tooManyFormsPage = (language: Language) => renderMessage('too-many-forms', language)

/** @param id the log's id of the error */
export const serverErrorPage = (language: Language, id: string) => {
  const { t } = siteTranslator(language)
  const texts = {
    title: t('server-error.title'),
    heading: t('server-error.heading'),
    text: t('server-error.text', { id }),
  }
  return <MessagePage {...{ language, ...texts }} />
}
