import { FOLLOWERS, followMailKey, followRequestEnds } from '../../domain/followers/follow-request'
import { type MailKeyOf, mailId } from '../../domain/mail/ledger/mail-key'
import { missMail, skipMail } from '../../domain/mail/ledger/mail-reason'
import { signFollowToken } from '../../domain/values/token'
import type { MailRenderer } from './mail-renderer'
import type { LoadedMail, LoadMailDependencies } from './sendable-mail'

/** The mail whose link confirms that an address wants to be told of new clinics. */
export const loadFollowRequestMail = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<'follow-request'>,
  renderer: MailRenderer,
): Promise<LoadedMail> => {
  const request = await deps.contactLists.findFollowRequest(key.recipientId)
  if (!request || key.clinicId !== FOLLOWERS) return skipMail('recipient-gone')
  // A form of a later day has a mail of its own.
  if (followMailKey(request).date !== key.date) return skipMail('superseded')
  const now = deps.now()
  const usefulUntil = followRequestEnds(request)
  if (now >= usefulUntil) return missMail('too-late')
  const compose = async () => {
    const { siteUrl, mailFrom: from } = deps.config
    const token = signFollowToken(await deps.secrets.tokenKeys(), key.recipientId)
    const { email, language } = request
    const links = {
      site: `${siteUrl}/?lang=${language}`,
      confirm: `${siteUrl}/follow/${token}?lang=${language}`,
    }
    return (await renderer.renderFollowRequest({ email, language, links, mailId: mailId(key), from, now }))
      .raw
  }
  return {
    send: true,
    to: request.email,
    dueAt: request.requestedAt,
    usefulUntil,
    announcedVersions: {},
    compose,
  }
}
