import type { Language } from '../../domain/values/language'
import { type TextDirection, textDirectionOf } from '../../i18n/language-properties'
import type { MessagePart } from '../../i18n/translator'
import type { ContentBlock } from '../content/mail-content'
import { mailStyles } from './mail-styles'

/** What every cell says of its language. */
export interface LanguageAttributes {
  lang: string
  dir: TextDirection
}

/** A block of one type, and the language attributes of its cells. */
export type BlockProps<Type extends ContentBlock['type']> = {
  block: Extract<ContentBlock, { type: Type }>
  languageAttributes: LanguageAttributes
}

/**
 * A sentence: values are in `bdi`, so that a name in another script does not change the direction of the text around
 * it.
 */
export const MessageParts = ({ parts }: { parts: readonly MessagePart[] }) => <>{parts.map(renderPart)}</>

/** An address is left to right in every language. */
export const AddressLink = ({ url, label }: { url: string; label: string | null }) => (
  <a href={url} style={mailStyles.link} class="link">
    {label === null ? <bdi dir="ltr">{url}</bdi> : <bdi>{label}</bdi>}
  </a>
)

/** A value in a direction of its own; one whose language is known says so. */
export const IsolatedText = ({ text, language }: { text: string; language: Language | null }) =>
  language === null ? (
    <bdi>{text}</bdi>
  ) : (
    <bdi lang={language} dir={textDirectionOf(language)}>
      {text}
    </bdi>
  )

const renderPart = (part: MessagePart) => {
  if (typeof part === 'string') return part
  if ('link' in part) return <AddressLink url={part.link} label={part.label} />
  if ('strong' in part) {
    return (
      <strong>
        <IsolatedText text={part.strong} language={part.language ?? null} />
      </strong>
    )
  }
  return <bdi>{part.isolate}</bdi>
}
