/** All rules of the check, in the order in which the rules page lists them. */
import type { Rule } from './rule.ts';
import { calendarClock } from './rules/calendar-clock.ts';
import { calendarDeadline } from './rules/calendar-deadline.ts';
import { calendarDuration } from './rules/calendar-duration.ts';
import { calendarFestival } from './rules/calendar-festival.ts';
import { calendarFiveYear } from './rules/calendar-five-year.ts';
import { calendarLunar } from './rules/calendar-lunar.ts';
import { calendarSeason } from './rules/calendar-season.ts';
import { calendarSession } from './rules/calendar-session.ts';
import { calendarWeekday } from './rules/calendar-weekday.ts';
import { datedTerm } from './rules/dated-term.ts';
import { factsBudgetSum } from './rules/facts-budget-sum.ts';
import { factsCapitalAmount } from './rules/facts-capital-amount.ts';
import { factsDateOrder } from './rules/facts-date-order.ts';
import { factsDatePeriod } from './rules/facts-date-period.ts';
import { factsDepartments } from './rules/facts-departments.ts';
import { factsFrequency } from './rules/facts-frequency.ts';
import { factsGrowth } from './rules/facts-growth.ts';
import { factsImpossibleDate } from './rules/facts-impossible-date.ts';
import { factsLeaders } from './rules/facts-leaders.ts';
import { factsPartsSum } from './rules/facts-parts-sum.ts';
import { factsPercent } from './rules/facts-percent.ts';
import { factsPhaseCount } from './rules/facts-phase-count.ts';
import { factsPhaseOrder } from './rules/facts-phase-order.ts';
import { factsPromisedCount } from './rules/facts-promised-count.ts';
import { factsRate } from './rules/facts-rate.ts';
import { factsSectionCount } from './rules/facts-section-count.ts';
import { factsValueConflict } from './rules/facts-value-conflict.ts';
import { leftoverPlace } from './rules/leftover-place.ts';
import { leftoverStray } from './rules/leftover-stray.ts';
import { leftoverTitle } from './rules/leftover-title.ts';
import { leftoverVillage } from './rules/leftover-village.ts';
import { leftoverYear } from './rules/leftover-year.ts';
import { numberingGap } from './rules/numbering-gap.ts';
import { numberingInline } from './rules/numbering-inline.ts';
import { numberingLevel } from './rules/numbering-level.ts';
import { numberingMarkBehind } from './rules/numbering-mark-behind.ts';
import { numberingRepeat } from './rules/numbering-repeat.ts';
import { numberingRestart } from './rules/numbering-restart.ts';
import { partsAttachments } from './rules/parts-attachments.ts';
import { partsContact } from './rules/parts-contact.ts';
import { partsFrame } from './rules/parts-frame.ts';
import { partsGenre } from './rules/parts-genre.ts';
import { partsReference } from './rules/parts-reference.ts';
import { partsSecrecy } from './rules/parts-secrecy.ts';
import { partsSigner } from './rules/parts-signer.ts';
import { partsTitle } from './rules/parts-title.ts';
import { personalAccount } from './rules/personal-account.ts';
import { personalAddress } from './rules/personal-address.ts';
import { personalBankCard } from './rules/personal-bank-card.ts';
import { personalBirth } from './rules/personal-birth.ts';
import { personalIdentityCard } from './rules/personal-identity-card.ts';
import { personalMobile } from './rules/personal-mobile.ts';
import { personalName } from './rules/personal-name.ts';
import { placeholderBlank } from './rules/placeholder-blank.ts';
import { placeholderFact } from './rules/placeholder-fact.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { placeholderResidue } from './rules/placeholder-residue.ts';
import { similarityDocument } from './rules/similarity-document.ts';
import { similarityParagraph } from './rules/similarity-paragraph.ts';
import { similarityRepeat } from './rules/similarity-repeat.ts';
import { spunWord } from './rules/spun-word.ts';
import { structureBlocks } from './rules/structure-blocks.ts';
import { structureEmptySection } from './rules/structure-empty-section.ts';
import { structureLength } from './rules/structure-length.ts';
import { structureMeasure } from './rules/structure-measure.ts';
import { structureSections } from './rules/structure-sections.ts';
import { tableCount } from './rules/table-count.ts';
import { tableDepartments } from './rules/table-departments.ts';
import { tableMoney } from './rules/table-money.ts';
import { tablePhases } from './rules/table-phases.ts';
import { tableProduct } from './rules/table-product.ts';
import { tableRowNumber } from './rules/table-row-number.ts';
import { tableShare } from './rules/table-share.ts';
import { tableSum } from './rules/table-sum.ts';
import { tableTarget } from './rules/table-target.ts';
import { typoDoubled } from './rules/typo-doubled.ts';
import { typoHomophone } from './rules/typo-homophone.ts';
import { typoNearName } from './rules/typo-near-name.ts';
import { typoPhrase } from './rules/typo-phrase.ts';
import { typoWord } from './rules/typo-word.ts';
import { typographyBrackets } from './rules/typography-brackets.ts';
import { typographyDateForm } from './rules/typography-date-form.ts';
import { typographyDocumentNumber } from './rules/typography-document-number.ts';
import { typographyDoubled } from './rules/typography-doubled.ts';
import { typographyFullWidthDigits } from './rules/typography-full-width-digits.ts';
import { typographyHalfWidth } from './rules/typography-half-width.ts';
import { typographyHeadingEnd } from './rules/typography-heading-end.ts';
import { typographyHidden } from './rules/typography-hidden.ts';
import { typographyListedTitles } from './rules/typography-listed-titles.ts';
import { typographyNestedTitles } from './rules/typography-nested-titles.ts';
import { typographyPinyin } from './rules/typography-pinyin.ts';
import { typographyQuotes } from './rules/typography-quotes.ts';
import { typographySpace } from './rules/typography-space.ts';
import { wordingAuthority } from './rules/wording-authority.ts';
import { wordingFormula } from './rules/wording-formula.ts';
import { wordingLawArticle } from './rules/wording-law-article.ts';
import { wordingLawName } from './rules/wording-law-name.ts';
import { wordingLawStanding } from './rules/wording-law-standing.ts';
import { wordingLawYear } from './rules/wording-law-year.ts';
import { wordingRegion } from './rules/wording-region.ts';
import { wordingUsage } from './rules/wording-usage.ts';

export const rules: readonly Rule[] = [
  placeholderLeft,
  placeholderFact,
  placeholderBlank,
  placeholderResidue,
  numberingGap,
  numberingRepeat,
  numberingRestart,
  numberingLevel,
  numberingInline,
  numberingMarkBehind,
  factsPhaseCount,
  factsPromisedCount,
  factsSectionCount,
  factsDateOrder,
  factsPhaseOrder,
  factsDatePeriod,
  factsImpossibleDate,
  factsPercent,
  factsRate,
  factsFrequency,
  factsGrowth,
  factsLeaders,
  factsDepartments,
  factsBudgetSum,
  factsPartsSum,
  factsValueConflict,
  factsCapitalAmount,
  calendarWeekday,
  calendarFestival,
  calendarLunar,
  calendarClock,
  calendarSeason,
  calendarDuration,
  calendarDeadline,
  calendarFiveYear,
  calendarSession,
  tableSum,
  tableProduct,
  tableShare,
  tableMoney,
  tableTarget,
  tableCount,
  tablePhases,
  tableDepartments,
  tableRowNumber,
  partsFrame,
  partsTitle,
  partsGenre,
  partsAttachments,
  partsReference,
  partsSigner,
  partsSecrecy,
  partsContact,
  structureSections,
  structureBlocks,
  structureEmptySection,
  structureMeasure,
  structureLength,
  leftoverPlace,
  leftoverTitle,
  leftoverYear,
  leftoverVillage,
  leftoverStray,
  typographyHalfWidth,
  typographyBrackets,
  typographyQuotes,
  typographySpace,
  typographyFullWidthDigits,
  typographyHeadingEnd,
  typographyDoubled,
  typographyDocumentNumber,
  typographyDateForm,
  typographyNestedTitles,
  typographyListedTitles,
  typographyPinyin,
  typographyHidden,
  personalIdentityCard,
  personalMobile,
  personalBankCard,
  personalAddress,
  personalAccount,
  personalBirth,
  personalName,
  datedTerm,
  wordingUsage,
  wordingFormula,
  wordingRegion,
  wordingAuthority,
  wordingLawName,
  wordingLawArticle,
  wordingLawYear,
  wordingLawStanding,
  typoWord,
  typoPhrase,
  typoHomophone,
  typoDoubled,
  typoNearName,
  spunWord,
  similarityDocument,
  similarityParagraph,
  similarityRepeat,
];
