"""The words that pages set around a report, by what they are for: what a learnt model counts in a line."""

from __future__ import annotations

from mkdocs_explainer.english import word_set

PAGE_WORDS = {
    "share": word_set(
        """share shares tweet tweets pin facebook twitter instagram linkedin whatsapp pinterest reddit telegram
        youtube tiktok flipboard tumblr snapchat bluesky threads messenger rss follow followers hashtag repost
        likes retweet"""
    ),
    "account": word_set(
        """login logout signin log sign account accounts profile password username register registered subscribe
        subscribed subscriber subscribers subscription subscriptions member members membership join newsletter
        newsletters email emails e-mail inbox alerts notifications unsubscribe trial paywall unlimited unlock
        renew"""
    ),
    "law": word_set(
        """copyright reserved rights terms conditions privacy policy policies cookie cookies consent gdpr trademark
        trademarks disclaimer licensed license permission preferences accept reject settings personalise
        personalize opt ccpa recaptcha imprint impressum accessibility"""
    ),
    "way": word_set(
        """menu navigation search home homepage sitemap skip next previous prev back top close open expand collapse
        toggle show hide view sections section topics topic tags tag categories category archive archives browse
        latest popular trending recommended related more most index contents page pages loading load sort filter
        results submenu main breadcrumb directory faq faqs help"""
    ),
    "house": word_set(
        """about contact advertise advertising careers jobs press staff masthead corrections feedback support donate
        donation donations podcasts podcast games crossword puzzles horoscopes obituaries classifieds shop store
        gift cart checkout basket deals coupons app apps download android ios iphone kindle edition editions
        subscribe magazine events"""
    ),
    "desk": word_set(
        """news world politics business opinion opinions editorial editorials sport sports entertainment technology
        tech science health lifestyle style travel food culture arts books music movies film tv video videos
        photos pictures galleries weather climate markets money finance education national local international"""
    ),
    "picture": word_set(
        """photo photos photograph photographer photography image images picture caption captions credit credits
        courtesy getty reuters afp epa ap shutterstock istock unsplash illustration graphic figure handout file
        pool screenshot fig chart map table pictured undated slideshow gallery combination"""
    ),
    "pose": word_set(
        """speaks looks gestures arrives walks waves attends holds poses stands sits listens shakes greets leaves
        hugs kneels smiles reacts talks delivers appears shows passes watches left right center centre front
        background seen"""
    ),
    "player": word_set(
        """video videos play pause mute watch listen audio playback player transcript autoplay volume live stream
        streaming duration minutes read"""
    ),
    "talk": word_set(
        "comment comments commenting reply replies moderated discussion discuss conversation report flag"
    ),
    "advert": word_set(
        """advertisement advertisements ad ads sponsored sponsor promoted promotion partner partners partnered
        affiliate commission taboola outbrain continues continue reading scroll below"""
    ),
    "note": word_set(
        """updated published posted corrected correction corrections clarification editor's editors note contributed
        reporting writer correspondent editor author written reporter edited originally appeared version"""
    ),
}
"""For each use of a page's words those that serve it. Reports have most of them, too: none decides by itself."""

COMMANDS = word_set(
    """read see view watch listen click tap sign subscribe register join follow share like get find go learn discover
    explore download submit enter send write contact support donate give shop buy order browse search show hide open
    close skip try start continue check visit compare choose select add save print manage accept allow enable please
    don't don’t help become stay never want have looking need"""
)
"""What a page tells its reader to do, at the head of a line."""

SPEAKING = word_set("i we me us my our ours we're we’re we've we’ve we'll we’ll i'm i’m i've i’ve")
"""The outlet, or somebody who is quoted, of himself."""

ADDRESSED = word_set("you your yours you're you’re you'll you’ll you've you’ve you'd you’d")
"""The reader, or somebody who is spoken to."""

AGO = word_set("ago min mins minutes hr hrs hours yesterday today am pm a.m p.m et est edt gmt utc")
"""How long ago, or at which hour, as teasers and running reports say it."""
