import type { Gender } from '../domain/values/gender'
import type { Language } from '../domain/values/language'

const genderNames: Record<Language, Record<Gender, string>> = {
  en: { woman: 'Woman', man: 'Man', other: 'Other', undisclosed: 'Prefer not to say' },
  fr: { woman: 'Femme', man: 'Homme', other: 'Autre', undisclosed: 'Je préfère ne pas répondre' },
  ar: { woman: 'امرأة', man: 'رجل', other: 'غير ذلك', undisclosed: 'أفضّل عدم الإفصاح' },
  zh: { woman: '女', man: '男', other: '其他', undisclosed: '不愿透露' },
  ru: { woman: 'Женщина', man: 'Мужчина', other: 'Другой', undisclosed: 'Предпочитаю не указывать' },
  es: { woman: 'Mujer', man: 'Hombre', other: 'Otro', undisclosed: 'Prefiero no decirlo' },
  pt: { woman: 'Mulher', man: 'Homem', other: 'Outro', undisclosed: 'Prefiro não dizer' },
}

/** What an answer to the question of gender is called in a language. */
export const genderNameIn = (gender: Gender, language: Language): string => genderNames[language][gender]
