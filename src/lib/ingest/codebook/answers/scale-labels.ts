/** One family of answer texts: its levels from worst to best, each with the texts that stand for it (lower case). */
export interface LabelFamily {
  readonly id: string;
  readonly levels: readonly (readonly string[])[];
}

const words = (text: string): string[] => text.split('|');

/**
 * Families of answer texts in English and Chinese (simplified and traditional), the shorter before the longer: that one is
 * taken whose levels tell all of a column's texts apart.
 */
export const LABEL_FAMILIES: readonly LabelFamily[] = [
  {
    id: 'satisfied-5',
    levels: [
      words(
        'very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|extremely unsatisfied|非常不满意|很不满意|极不满意|十分不满意|非常不滿意|很不滿意',
      ),
      words(
        'dissatisfied|somewhat dissatisfied|fairly dissatisfied|unsatisfied|somewhat unsatisfied|不满意|比较不满意|较不满意|不太满意|不滿意|比較不滿意|不太滿意',
      ),
      words(
        'neutral|neither|neither/nor|neither satisfied nor dissatisfied|neither dissatisfied nor satisfied|average|so-so|ok|一般|普通|中立|尚可|還可以|还可以|无所谓',
      ),
      words('satisfied|somewhat satisfied|fairly satisfied|满意|比较满意|较满意|基本满意|滿意|比較滿意'),
      words(
        'very satisfied|extremely satisfied|completely satisfied|非常满意|很满意|十分满意|完全满意|非常滿意|很滿意',
      ),
    ],
  },
  {
    id: 'satisfied-7',
    levels: [
      words(
        'very dissatisfied|extremely dissatisfied|completely dissatisfied|非常不满意|很不满意|极不满意|非常不滿意',
      ),
      words('dissatisfied|moderately dissatisfied|mostly dissatisfied|不满意|不滿意'),
      words(
        'somewhat dissatisfied|slightly dissatisfied|比较不满意|较不满意|有点不满意|不太满意|比較不滿意|有點不滿意',
      ),
      words(
        'neutral|neither|neither satisfied nor dissatisfied|neither dissatisfied nor satisfied|一般|普通|中立',
      ),
      words('somewhat satisfied|slightly satisfied|比较满意|较满意|有点满意|比較滿意|有點滿意'),
      words('satisfied|moderately satisfied|mostly satisfied|满意|滿意'),
      words('very satisfied|extremely satisfied|completely satisfied|非常满意|很满意|十分满意|非常滿意'),
    ],
  },
  {
    id: 'satisfied-unipolar',
    levels: [
      words('not at all satisfied|not satisfied'),
      words('slightly satisfied|a little satisfied'),
      words('moderately satisfied|somewhat satisfied'),
      words('very satisfied|quite satisfied'),
      words('extremely satisfied|completely satisfied'),
    ],
  },
  {
    id: 'agree-5',
    levels: [
      words(
        'strongly disagree|strong disagree|disagree strongly|completely disagree|totally disagree|非常不同意|很不同意|完全不同意|强烈反对|完全不符合|非常不符合',
      ),
      words(
        'disagree|somewhat disagree|tend to disagree|不同意|比较不同意|不太同意|比較不同意|比较不符合|不太符合|不符合',
      ),
      words(
        'neutral|neither|neither agree nor disagree|neither disagree nor agree|not agree/dsagre|not agree/disagree|undecided|一般|中立|不确定|說不清|普通',
      ),
      words('agree|somewhat agree|tend to agree|同意|比较同意|比較同意|比较符合|符合|基本符合'),
      words(
        'strongly agree|strong agree|agree strongly|completely agree|totally agree|非常同意|很同意|完全同意|完全符合|非常符合',
      ),
    ],
  },
  {
    id: 'agree-7',
    levels: [
      words('strongly disagree|非常不同意|完全不同意'),
      words('disagree|mostly disagree|moderately disagree|不同意'),
      words('somewhat disagree|slightly disagree|比较不同意|有点不同意|比較不同意|有點不同意'),
      words('neutral|neither|neither agree nor disagree|一般|中立|不确定'),
      words('somewhat agree|slightly agree|比较同意|有点同意|比較同意|有點同意'),
      words('agree|mostly agree|moderately agree|同意'),
      words('strongly agree|非常同意|完全同意'),
    ],
  },
  {
    id: 'likely-5',
    levels: [
      words(
        'very unlikely|extremely unlikely|definitely not|definitely would not|definitely no|no, definitely not|非常不可能|很不可能|肯定不会|一定不会|绝对不会|肯定不會',
      ),
      words(
        'unlikely|somewhat unlikely|probably not|probably would not|probably no|不可能|不太可能|比较不可能|可能不会|不太会|可能不會',
      ),
      words(
        'neutral|neither|neither likely nor unlikely|not sure|might or might not|maybe|一般|不确定|说不准|中立|不確定',
      ),
      words(
        'likely|somewhat likely|probably|probably would|probably yes|可能|比较可能|可能会|比较会|可能會|比較可能',
      ),
      words(
        'very likely|extremely likely|definitely|definitely would|definitely yes|非常可能|很可能|肯定会|一定会|肯定會|一定會',
      ),
    ],
  },
  {
    id: 'important-5',
    levels: [
      words(
        'not at all important|very unimportant|not important at all|非常不重要|很不重要|完全不重要|毫不重要',
      ),
      words(
        'slightly important|unimportant|not very important|of little importance|not so important|不重要|不太重要|比较不重要|比較不重要',
      ),
      words(
        'moderately important|neutral|somewhat important|neither important nor unimportant|一般|普通|中立',
      ),
      words('important|fairly important|quite important|重要|比较重要|比較重要|较重要'),
      words('very important|extremely important|absolutely essential|非常重要|很重要|极其重要|十分重要'),
    ],
  },
  {
    id: 'important-unipolar',
    levels: [
      words('not at all important|not important'),
      words('slightly important|a little important'),
      words('moderately important|somewhat important'),
      words('very important|quite important'),
      words('extremely important'),
    ],
  },
  {
    id: 'good-5',
    levels: [
      words('very poor|very bad|terrible|extremely poor|awful|非常差|很差|极差|非常不好|很不好'),
      words('poor|bad|below average|差|较差|比较差|不好|不太好|較差|比較差'),
      words(
        'fair|average|okay|ok|acceptable|neutral|neither good nor bad|so-so|一般|中等|普通|中|尚可|还可以',
      ),
      words('good|above average|好|较好|比较好|良好|較好|比較好'),
      words('very good|excellent|outstanding|extremely good|非常好|很好|优秀|極好|极好|優秀'),
    ],
  },
  {
    id: 'excellent-5',
    levels: [
      words('poor|差'),
      words('fair|中|一般'),
      words('good|良|良好'),
      words('very good|很好'),
      words('excellent|优|优秀|優|優秀'),
    ],
  },
  {
    id: 'compared-5',
    levels: [
      words('much worse than expected|far below expectations|much worse|远低于预期|差很多'),
      words('worse than expected|below expectations|worse|somewhat worse|低于预期|差一些'),
      words('as expected|about what i expected|met expectations|the same|about the same|符合预期|差不多'),
      words('better than expected|above expectations|better|somewhat better|高于预期|好一些'),
      words(
        'much better than expected|far above expectations|exceeded expectations|much better|远高于预期|好很多',
      ),
    ],
  },
  {
    id: 'expected-5',
    levels: [
      words(
        'far short of expectations|far below expectations|far below what i expected|远低于预期|远低于期望|远不及预期',
      ),
      words(
        'short of expectations|below expectations|低于预期|低于期望|不及预期|未达预期|未达到预期|不符合预期',
      ),
      words(
        'equals expectations|equal to expectations|meets expectations|met expectations|符合预期|符合期望|达到预期|与预期一致',
      ),
      words(
        'exceeds expectations|exceeded expectations|above expectations|超出预期|超过预期|高于预期|超出期望|高于期望',
      ),
      words(
        'far exceeds expectations|far exceeded expectations|greatly exceeds expectations|greatly exceeded expectations|远超预期|远超出预期|远超过预期|远高于预期|远超期望|远高于期望|大大超出预期',
      ),
    ],
  },
  {
    id: 'met-5',
    levels: [
      words('did not meet expectations|did not meet my expectations|does not meet expectations'),
      words(
        'partially met expectations|partly met expectations|almost met expectations|partially meets expectations',
      ),
      words('met expectations|met my expectations|meets expectations|fully met expectations'),
      words('exceeded expectations|exceeded my expectations|exceeds expectations'),
      words(
        'greatly exceeded expectations|far exceeded expectations|greatly exceeded my expectations|far exceeds expectations',
      ),
    ],
  },
  {
    id: 'amount-5',
    levels: [
      words('none at all|not at all|none|完全没有'),
      words('a little|slightly|a little bit|一点'),
      words('a moderate amount|moderately|somewhat|some|中等程度'),
      words('a lot|very much|quite a bit|很多'),
      words('a great deal|extremely|非常多'),
    ],
  },
  {
    id: 'faces',
    levels: [words('😡|😠|😞'), words('🙁|☹️|☹|😟'), words('😐|😑'), words('🙂|😊|☺️'), words('😍|😀|😄|😃')],
  },
  // "Usually" tells this scale from that with "rarely" and "often".
  { id: 'frequency-4', levels: [words('never'), words('sometimes'), words('usually'), words('always')] },
  {
    id: 'trust-3',
    levels: [
      words('hardly any|hardly any confidence|none'),
      words('only some|some|only some confidence|some confidence'),
      words('a great deal|a great deal of confidence|great deal'),
    ],
  },
  {
    id: 'frequency-5',
    levels: [
      words('never|从不|从来没有|從不|從來沒有|从未'),
      words('rarely|seldom|almost never|hardly ever|很少|几乎不|極少|极少|偶尔|偶爾'),
      words('sometimes|occasionally|有时|有時|有时候|有時候'),
      words('often|usually|frequently|most of the time|very often|经常|經常|常常|通常'),
      words('always|almost always|every time|总是|總是|一直|每次'),
    ],
  },
  {
    id: 'likely-unipolar',
    levels: [
      words('not at all likely|not likely at all|完全不可能'),
      words('not so likely|slightly likely|not very likely|不太可能|不大可能'),
      words('somewhat likely|moderately likely|有点可能|有些可能|有點可能|一般'),
      words('very likely|quite likely|很可能|比较可能|比較可能|有可能'),
      words('extremely likely|completely likely|非常可能|极有可能|極有可能|非常有可能'),
    ],
  },
  {
    id: 'likely-chinese',
    levels: [
      words('完全不可能|非常不可能|肯定不会|绝对不会|肯定不會|非常不愿意|非常不願意|很不愿意|很不願意'),
      words('不太可能|不大可能|不可能|可能不会|可能不會|不愿意|不願意|不太愿意|不太願意'),
      words('一般|不确定|不確定|说不准|說不準|中立|普通'),
      words('有可能|比较可能|比較可能|可能|可能会|可能會|愿意|願意|比较愿意|比較願意'),
      words(
        '非常可能|很可能|很有可能|非常有可能|肯定会|肯定會|一定会|一定會|非常愿意|非常願意|很愿意|很願意',
      ),
    ],
  },
  {
    id: 'easy-5',
    levels: [
      words(
        'very difficult|extremely difficult|very hard|非常困难|很困难|非常困難|很困難|非常不容易|非常难|非常難',
      ),
      words('difficult|somewhat difficult|hard|困难|困難|比较困难|比較困難|不容易|比较难|比較難|难|難'),
      words('neutral|neither|neither easy nor difficult|neither difficult nor easy|一般|中立|普通'),
      words('easy|somewhat easy|容易|比较容易|比較容易|简单|簡單'),
      words('very easy|extremely easy|非常容易|很容易|非常简单|非常簡單'),
    ],
  },
  {
    id: 'level-5',
    levels: [
      words('very low|extremely low|非常低|很低|极低|極低'),
      words('low|rather low|低|较低|比较低|較低|比較低'),
      words('medium|moderate|average|neither high nor low|一般|中等|中|适中|適中|普通'),
      words('high|rather high|高|较高|比较高|較高|比較高'),
      words('very high|extremely high|非常高|很高|极高|極高'),
    ],
  },
  {
    id: 'agree-chinese',
    levels: [
      words('非常不赞同|很不赞同|非常不贊同|完全不赞同|非常不认同|完全不认同|非常不認同'),
      words('不赞同|不太赞同|比较不赞同|不贊同|不认同|不太认同|不認同'),
      words('一般|中立|不确定|不確定|普通|无意见|無意見'),
      words('赞同|比较赞同|贊同|认同|比较认同|認同'),
      words('非常赞同|很赞同|非常贊同|完全赞同|非常认同|完全认同|非常認同'),
    ],
  },
  {
    id: 'kano',
    levels: [
      words(
        'i dislike it|i dislike it that way|i would dislike it|dislike|dislike it|不喜欢|很不喜欢|我不喜欢|我很不喜欢|我不喜欢这样|不喜歡|很不喜歡|我不喜歡',
      ),
      words(
        'i can live with it|i can live with it that way|i can tolerate it|i can tolerate it that way|live with|live with it|tolerate|can tolerate|可以忍受|能忍受|能够忍受|可忍受|勉强接受|勉强可以接受|可以接受|能夠忍受|勉強接受',
      ),
      words('i am neutral|i’m neutral|neutral|i don’t care|i do not care|无所谓|我无所谓|无感觉|中立|無所謂'),
      words(
        'it must be that way|i expect it|i expect it to be that way|must be|must-be|must have|expect it|理应如此|理应这样|应该如此|应当如此|理所当然|必须这样|必须如此|本应如此|理應如此|理所當然',
      ),
      words(
        'i like it|i like it that way|i enjoy it|i enjoy it that way|i would like it|like|like it|喜欢|很喜欢|我喜欢|我很喜欢|非常喜欢|喜歡|很喜歡|我喜歡',
      ),
    ],
  },
  { id: 'level-3', levels: [words('low|低'), words('medium|moderate|middle|中|中等'), words('high|高')] },
];
