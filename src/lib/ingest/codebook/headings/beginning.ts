/** The beginning that the names of one battery of items share: what stands before a digit, a separator or a bracket; '' if nothing. */
export const beginningOf = (text: string): string => /^[^\d_.\-[(]+/.exec(text)?.[0].trim() ?? '';

/** True if a beginning says that its columns belong together: a word ("service_staff"), not a letter before a number ("q7"). */
export const isWord = (beginning: string): boolean => /\p{L}{3}|\p{Script=Han}{2}/u.test(beginning);
