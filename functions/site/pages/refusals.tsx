import type { Language } from '../../../shared/domain/clinic/clinic'
import { siteVoice } from '../../../shared/language/site-voice'
import { SitePage } from './site-page'

interface MessageProps {
  language: Language
  title: string
  heading: string
  text: string
}

/** A page that only says something, and leads home. */
const Message = ({ language, title, heading, text }: MessageProps) => (
  <SitePage {...{ language, title }}>
    <h1>{heading}</h1>
    <p class="prose">{text}</p>
    <p>
      <a href="/">{siteVoice(language).say('home')}</a>
    </p>
  </SitePage>
)

const message = (
  kind: 'erasing' | 'missing' | 'refused' | 'large' | 'unreadable' | 'many',
  language: Language,
) => {
  const { say } = siteVoice(language)
  const words = { title: say(`${kind}.title`), heading: say(`${kind}.heading`), text: say(`${kind}.text`) }
  return <Message {...{ language, ...words }} />
}

export const erasingPage = (language: Language) => message('erasing', language)
export const missingPage = (language: Language) => message('missing', language)
export const otherSitePage = (language: Language) => message('refused', language)
export const tooLargePage = (language: Language) => message('large', language)
export const unreadablePage = (language: Language) => message('unreadable', language)
export const tooManyPage = (language: Language) => message('many', language)

/** @param id stands in the log beside the error */
export const brokenPage = (language: Language, id: string) => {
  const { say } = siteVoice(language)
  const words = {
    title: say('broken.title'),
    heading: say('broken.heading'),
    text: say('broken.text', { id }),
  }
  return <Message {...{ language, ...words }} />
}
