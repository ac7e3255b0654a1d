package io.voiceai.routing;

/** What sort of number a phone number is, as far as the number itself tells. */
public enum NumberClass {
    /** A mobile phone. */
    MOBILE,
    /** A landline. */
    FIXED_LINE,
    /** A mobile phone or a landline, where the numbers do not tell, as in North America. */
    FIXED_LINE_OR_MOBILE,
    /** A service number that has no E.164 form, such as 95xxx or 400…. */
    SERVICE,
    /** Free for those who call it. */
    TOLL_FREE,
    /** Those who call it pay more than usual, or share the costs. */
    PREMIUM_OR_SHARED_COST,
    /** A number on the internet. */
    VOIP,
    /** Known to be of another sort, such as a pager. */
    OTHER,
    /** Nobody can tell: the number does not exist in its country's plan, is encrypted, or is in a vendor's own form. */
    UNKNOWN
}
