/** Services where anybody has an address: a domain of theirs says nothing of a company. */
export const freeMail: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com yahoo.co.jp yahoo.com ymail.ne.jp outlook.com outlook.jp hotmail.com hotmail.co.jp live.jp live.com msn.com icloud.com me.com mac.com docomo.ne.jp softbank.ne.jp i.softbank.jp ezweb.ne.jp au.com ymobile.ne.jp nifty.com biglobe.ne.jp so-net.ne.jp ocn.ne.jp plala.or.jp gmx.de gmx.net web.de t-online.de aol.com proton.me protonmail.com'.split(
    ' ',
  ),
);
