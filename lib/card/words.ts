/** The 47 prefectures with their endings, as addresses begin with them. */
export const prefectures =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/** Whether a text is in Latin letters alone, those with marks among them: Müller, Straße. */
export const isLatinText = (text: string): boolean => /^[\x20-\x7e\u00a0-\u024f‘’“”–—•]*$/.test(text);

/** Legal forms and kinds of organization that mark a Japanese company's name, in front of it or behind. */
export const japaneseCompanyForm =
  /株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|(?:一般|公益|特例)?(?:社団|財団)法人|(?:医療|学校|宗教|社会福祉|特定非営利活動|税理士|弁護士|司法書士|行政書士|社会保険労務士|弁理士|監査|独立行政|国立大学|農事組合|管理組合)法人|NPO法人|\((?:株|有|同|資|名|社|財|医|学|税)\)/u;

/** Kinds of organization that a name ends with, where there is no legal form. */
export const japaneseOrganizationEnd =
  /(?:大学|大学院|高等学校|高校|中学校|小学校|学園|病院|医院|クリニック|歯科|銀行|信用金庫|信用組合|協同組合|組合|協会|連盟|連合会|商工会|商工会議所|市役所|区役所|県庁|町役場|役場|省|庁|研究所|研究機構|機構|財団|事務所|工務店|商店|工業所|製作所|道場|神社|寺)$/u;

/** What shops and the like are called that have no legal form, at the end of their names or in front. */
export const japaneseShop =
  /(?:食堂|カフェ|珈琲店|喫茶店?|ベーカリー|工房|サロン|美容室|美容院|理容室|整骨院|接骨院|鍼灸院|治療院|整体院|薬局|書店|花店|生花店|酒店|米店|呉服店|写真館|旅館|ホテル|民宿|居酒屋|酒場|レストラン|ビストロ|ダイニング|鮨|菓子店|製菓|酒造|醸造|農園|農場|牧場|スタジオ|アトリエ|設計室|学習塾|進学塾|スクール|ギャラリー|画廊|電器店|モータース|石材店|印刷所|新聞社|出版社|幼稚園|保育園|こども園)$|^(?:喫茶|珈琲|お食事処|そば処|和菓子|美容室|カフェ|レストラン|ホテル|旅館|ビストロ|居酒屋|サロン|ギャラリー|アトリエ|ベーカリー|割烹|料亭|鮨) ?\S/u;

/** Legal forms and kinds of organization of Latin company names. */
export const latinCompanyForm =
  /(?:^|[\s,.])(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|L\.L\.C|PLC|Corp|Corporation|Co|Company|GmbH(?: & Co\.? KG)?|gGmbH|AG|KG|KGaA|OHG|UG|e\.? ?V|e\.? ?K|SE|PartG(?: mbB)?|B\.?V|S\.?A|S\.?A\.?S|S\.?r\.?l|S\.?p\.?A|Pty|Pte|K\.?K|Oy|AB|A\/S)\.?(?=$|[\s,.)])/i;

/** Words that name an organization rather than a person or a place. */
export const latinCompanyWord =
  /\b(?:Group|Holdings?|Partners|Associates|Consulting|Consultants|Solutions|Systems|Technologies|Technology|Industries|Enterprises|Services|Studios?|Labs?|Laborator(?:y|ies)|University|Institute|College|School|Hospital|Clinic|Bank|Foundation|Association|Agency|Ventures|Capital|Logistics|Robotics|Analytics|Software|Pharma(?:ceuticals)?|Foundry|Works|Design|Media|Press|Law (?:Firm|Offices?))\b/i;

/** Units of an organization, as their names end in Japanese. */
export const japaneseDepartmentEnd =
  /(?:本部|事業部|統括部|部門|部|課|室|局|係|班|科|支社|支店|営業所|事業所|出張所|分室|センター|グループ|チーム|ユニット|セクション|ディビジョン|デパートメント|カンパニー|ラボ|学部|学科|専攻|研究科|学院|系|講座|本社|本店|工場)$/u;

/** A word that names one of several places of an organization: 本社, 大阪支店, 第二工場. */
export const japaneseAddressLabel =
  /^\S{0,10}(?:本社|本店|本部|本院|支社|支店|支所|支部|営業所|事業所|出張所|事務所|工場|店|店舗|センター|オフィス|ラボ|研究所|分室|校|教室|スタジオ|ショールーム|倉庫|連絡先|所在地)$/u;

/** Words of units in English. */
export const latinDepartmentWord =
  /\b(?:Department|Dept\.?|Division|Div\.?|Section|Unit|Team|Headquarters|Branch|Office of|Faculty|Human Resources|Marketing & |Research (?:&|and) Development|R&D|Customer (?:Success|Support|Service)|Public Relations|Investor Relations|Legal Affairs|General Affairs|Corporate Planning|Abteilung|Forschung (?:&|und) Entwicklung|Vertrieb und|Kundendienst|Personalabteilung)\b|\b(?:Sales|Marketing|Engineering|Finance|Accounting|Operations|Procurement|Purchasing|Business Development)(?: Group| Team)$/i;

/** The words that Japanese titles end with. */
const titles =
  '社長|会長|副社長|取締役|監査役|執行役員?|役員|顧問|相談役|参与|理事長?|監事|代表|代表者|代表社員|所長|支社長|支店長|店長|工場長|本部長|部長|次長|課長|係長|室長|局長|班長|主任|主査|主事|主幹|主席|主管|リーダー|チーフ|マネー?ジャー?|マネジャー|ディレクター|プロデューサー|エンジニア|プログラマー?|デザイナー|コンサルタント|アドバイザー|アナリスト|アーキテクト|プランナー|コーディネーター|スペシャリスト|エキスパート|オフィサー|フェロー|アシスタント|パートナー|アソシエイト|セールス|ライター|エディター|カメラマン|記者|編集長|編集者|担当|担当者|担当部長|担当課長|社員|職員|事務局長|事務長|院長|園長|校長|学長|教授|准教授|講師|助教|助手|教諭|研究員|技師|技術士|指導員|医師|医員|看護師|薬剤師|弁護士|税理士|会計士|公認会計士|司法書士|行政書士|弁理士|建築士|社会保険労務士|中小企業診断士|秘書|補佐|代理|補|オーナー|代表取締役|センター長|グループ長|チーム長|ユニット長|ゼネラルマネージャー|テックリード|リード|トレーナー|イラストレーター|コーディネータ|ファシリテーター|エバンジェリスト|カウンセラー|インストラクター|セラピスト|ストラテジスト|オペレーター|クリエイター|アーティスト|女将|店主|料理長|支配人|住職|宮司|神職|歯科医師|獣医師|理学療法士|管理栄養士|保育士|不動産鑑定士|土地家屋調査士|海事代理士|専務|常務|議員|委員長|委員|部会長|組合長|塾長|室長代理|編集';

/** Posts, as a Japanese title ends; a department may stand in front of them. */
export const japaneseTitleEnd = new RegExp(`(?:${titles})$`, 'u');

/** A department and a title run together: `総務課主任`, `開発グループシニアエンジニア`. */
export const departmentAndTitle = new RegExp(
  `^(?<department>.{1,18}?(?:本部|部|課|室|局|係|グループ|チーム|センター|支店|支社|営業所|事業所|研究所))(?<title>(?:シニア|ジュニア|チーフ|アシスタント|ゼネラル|プロジェクト|プロダクト|セールス|上級|主席|首席|専任|統括|担当|副)*(?:${titles})(?:C[A-Z]{1,2}O)?)$`,
  'u',
);

/** Posts in English. */
export const latinTitleWord =
  /(?<!\p{L})(?:Chief|Officer|President|Vice President|V\.?P\.?|CEO|CTO|CFO|COO|CIO|CMO|Chair(?:man|woman|person)?|Director|Manager|Head of|Lead|Leader|Supervisor|Executive|Engineer|Developer|Programmer|Architect|Designer|Analyst|Consultant|Advis[eo]r|Attorney|Lawyer|Counsel|Accountant|Auditor|Researcher|Scientist|Professor|Lecturer|Fellow|Physician|Surgeon|Nurse|Pharmacist|Specialist|Coordinator|Administrator|Assistant|Associate|Representative|Secretary|Treasurer|Founder|Co-Founder|Owner|Principal|Geschäftsführer(?:in)?|Prokurist(?:in)?|Vorst(?:and|ändin)|Inhaber(?:in)?|\p{L}*[Ll]eiter(?:in)?|\p{L}*[Bb]erater(?:in)?|\p{L}*[Ii]ngenieur(?:in)?|\p{L}*[Rr]eferent(?:in)?|\p{L}*[Ee]ntwickler(?:in)?|Sachbearbeiter(?:in)?|Assistent(?:in)?|Managing Partner|Solicitor|Barrister|Surveyor|Partner|Strategist|Planner|Producer|Editor|Writer|Photographer|Technician|Buyer|Recruiter|Broker|Agent|Realtor|Teacher|Instructor)(?!\p{L})/iu;

/** Words of a street, a place in a building, or a country: what an English address has and a company or name has not. */
export const latinAddressWord =
  /\p{L}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|ring)(?= ?\d)|\b(?:Am|An der|Im|Zum|Zur) \p{Lu}\p{L}+ \d|\b(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.|Lane|Ln\.?|Boulevard|Blvd\.?|Highway|Hwy\.?|Parkway|Pkwy\.?|Square|Sq\.?|Court|Ct\.?|Place|Pl\.|Terrace|Way|Floor|Suite|Ste\.?|Level|Unit|Room|Rm\.?|Bldg\.?|Building|Tower|P\.?O\.? Box|House|-ku|-shi|-cho|-machi|-gun|-ken|-chome|chome)\b/iu;

/** A line that ends an address in Latin letters: a postal code of the US, Canada, the UK, Australia or, before its city, Germany; or a country. */
export const latinAddressEnd =
  /^(?:.*, )?(?:(?:D-)?\d{5}|(?:A|CH)-\d{4}) \p{Lu}\p{L}+(?:[ -](?:am|an der|im|bei|\p{Lu}?\p{L}+))*$|\b[A-Z]{2,3},? \d{4,5}(?:-\d{4})?$|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|\b[A-Z]\d[A-Z] \d[A-Z]\d$|\b(?:Japan|USA|U\.S\.A\.|United States|United Kingdom|UK|Canada|Australia|Germany|France|Singapore|China|Korea|India|Deutschland|Österreich|Schweiz)\.?$/u;
