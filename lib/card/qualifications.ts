const professions =
  '弁護士|司法書士|行政書士|税理士|公認会計士|弁理士|社会保険労務士|特定社会保険労務士|土地家屋調査士|不動産鑑定士|海事代理士|海事補佐人|中小企業診断士|技術士|技術士補|建築士|宅地建物取引士|宅地建物取引主任者|医師|歯科医師|獣医師|薬剤師|看護師|保健師|助産師|理学療法士|作業療法士|言語聴覚士|管理栄養士|栄養士|社会福祉士|介護福祉士|精神保健福祉士|介護支援専門員|ケアマネジャー|保育士|臨床心理士|公認心理師|気象予報士|通訳案内士|全国通訳案内士|測量士|測量士補|マンション管理士|管理業務主任者|賃貸不動産経営管理士|公認不動産コンサルティングマスター|ファイナンシャル・?プランナー|ファイナンシャル・?プランニング技能士|証券アナリスト|キャリアコンサルタント|産業カウンセラー|ITコーディネー?タ|情報処理安全確保支援士|応用情報技術者|基本情報技術者|システム監査技術者|ITストラテジスト|衛生管理者|労働安全コンサルタント|労働衛生コンサルタント|作業環境測定士|消防設備士|電気主任技術者|電気工事士|危険物取扱者|ボイラー技士|管工事施工管理技士|建築施工管理技士|土木施工管理技士|電気工事施工管理技士|造園施工管理技士|施工管理技士|インテリアコーディネーター|福祉住環境コーディネーター|カラーコーディネーター|秘書技能検定|ソムリエ|唎酒師|調理師|製菓衛生師|美容師|理容師|柔道整復師|鍼灸師|はり師|きゅう師|あん摩マッサージ指圧師|事業承継士|終活カウンセラー|相続診断士|健康経営エキスパートアドバイザー|司書|学芸員|社会教育主事|防災士|ドローン操縦士';

/** A degree: 工学博士, 博士(工学), 経営学修士. */
const degree = '(?:\\p{Script=Han}{1,6}(?:博士|修士)|(?:博士|修士|学士)\\(\\p{Script=Han}{1,10}\\))';
const grade = '(?:[一二三1-3]級|第[一二三1-3]種|認定|登録|特定|上級|高度|ITIL)';

const japanese = new RegExp(`^(?:${grade}?(?:${professions})(?:[1-3一二三]級)?|${degree})(?:\\((?!兼)[^)]*\\))?$`, 'u');
const latin =
  /^(?:Ph\.? ?D\.?|M\.?D\.?|MBA|MPA|LL\.?M\.?|J\.?D\.?|CPA|USCPA|CFA|CMA|CIA|CISA|CISSP|CISM|PMP|PMI-ACP|CFP|AFP|FP[1-3]級|P\.? ?E\.?|P\.? ?Eng\.?|LEED AP|ACCA|FCA|ACA|CEng|MRICS|FRICS|RIBA|AIA|Esq\.?|Dipl\.-(?:Ing|Kfm|Inform|Phys|Chem|Wirt\.-Ing|Volksw|Betriebsw|Psych)\.?(?: \((?:FH|TU|Univ)\.?\))?|Dr\.-Ing\.|M\.? ?Sc\.?|B\.? ?Sc\.?|M\.? ?Eng\.?|B\.? ?Eng\.?|Steuerberater(?:in)?|Wirtschaftsprüfer(?:in)?|Rechtsanw(?:alt|ältin)|Notar(?:in)?|RN|RD|DDS|DVM|SHRM-CP|SHRM-SCP|PHR|SPHR|TOEIC \d{3})$/u;

/** Whether a word is what somebody is entitled to call themselves: a licence, a degree, a certificate of a person. */
export const isQualification = (word: string): boolean => japanese.test(word) || latin.test(word);
