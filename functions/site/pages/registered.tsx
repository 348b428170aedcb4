import type { Language, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { siteVoice } from '../../../shared/language/site-voice'
import { Notice } from '../../../shared/pages/notice'
import { SitePage } from './site-page'

interface AnswerProps {
  language: Language
  clinic: PlannableClinic
}

/** The same for everybody: nobody learns here who was registered before. */
export const RegisteredPage = ({ language, clinic }: AnswerProps) => {
  const { say } = siteVoice(language)
  return (
    <SitePage language={language} title={say('registered.title')}>
      <h1>{say('registered.heading')}</h1>
      <Notice tone="good">
        <p>{say('registered.text')}</p>
      </Notice>
      <p class="prose">{say('registered.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** After a form for a full clinic, the same for everybody again: who was registered before, and how, it does not say. */
export const WaitingListPage = ({ language, clinic }: AnswerProps) => {
  const { say } = siteVoice(language)
  return (
    <SitePage language={language} title={say('registered.title')}>
      <h1>{say('waiting.heading')}</h1>
      <Notice tone="accent">
        <p>{say('waiting.text')}</p>
      </Notice>
      <p class="prose">{say('waiting.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

/** After a form where the organiser decides on each registration, and the same for everybody once more. */
export const AskedPage = ({ language, clinic }: AnswerProps) => {
  const { say } = siteVoice(language)
  return (
    <SitePage language={language} title={say('registered.title')}>
      <h1>{say('registered.heading')}</h1>
      <Notice tone="accent">
        <p>{say('asked.text')}</p>
      </Notice>
      <p class="prose">{say('asked.missing')}</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

export const ClosedPage = ({ language, clinic }: AnswerProps) => {
  const { say } = siteVoice(language)
  return (
    <SitePage language={language} title={say('register.closed')}>
      <h1>{say('register.closed')}</h1>
      <p class="prose">{say(clinic.status === 'cancelled' ? 'clinic.cancelled' : 'clinic.over')}.</p>
      <BackToClinic {...{ language, clinic }} />
    </SitePage>
  )
}

const BackToClinic = ({ language, clinic }: AnswerProps) => (
  <p>
    <a href={`/clinics/${clinic.id}`}>{siteVoice(language).say('register.back')}</a>
  </p>
)
