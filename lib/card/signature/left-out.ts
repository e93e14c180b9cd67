import { isRule } from './line-kind';

/** What phones and mail programs put under a mail. */
const device =
  /^(?:sent (?:from|with|via)\b.{0,60}|get outlook for .*|gesendet (?:von|mit) .{0,60}|von meinem .{0,40} gesendet|.{0,20}(?:iphone|ipad|android|スマートフォン|スマホ|携帯|xperia|galaxy|pixel).{0,10}から送信.{0,10}|(?:ios|android) ?版? ?outlook.{0,20}|outlook for (?:ios|android).{0,20})$/iu;

/** Words of what lawyers and others put under every mail. */
const legal =
  /confidential|privileged|intended (?:recipient|only|solely|for)|disclaimer|unauthori[sz]ed|received this (?:e-?mail|message|communication)|^this (?:e-?mail|message|communication)\b|consider the environment|think before (?:you )?print|\bvirus|unsubscribe|vertraulich|機密情報|守秘義務|誤って(?:受信|受け取|送信|配信|届)|誤送信|宛先以外|名宛人|(?:本|この)(?:電子)?メール(?:は|に|の|と|を|及び|および)|免責|無断(?:転載|転送|複製)|配信(?:停止|解除)|ウイルス(?:に|チェック|対策)|個人情報(?:の取り?扱|保護方針)/iu;

const isOwn = /@|\btel\b|〒|株式会社|\d{2,4}-\d{2,4}-\d{3,4}/iu;

/** The lines of a mail without what nobody wrote: notes of devices, and paragraphs about the mail itself. */
export function withoutNotices(lines: readonly string[]): string[] {
  let isNotice = false;
  return lines.filter((line) => {
    const text = line.normalize('NFKC').trim();
    if (!text || isRule(line)) {
      isNotice = false;
      return true;
    }
    if (device.test(text)) return false;
    // Short, it may be a name: there are firms that fight viruses.
    if (text.length >= 18 && legal.test(text) && !isOwn.test(text)) isNotice = true;
    return !isNotice || isOwn.test(text);
  });
}
