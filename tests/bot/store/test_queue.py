import asyncio
from datetime import timedelta

from sqlalchemy import select

from bot.links import FoundLink
from bot.store.models import JobKind, JobRow, JobState
from bot.store.queue import EmbeddedQueue, Renewal

MINUTE = timedelta(minutes=1)


async def row(jobs, key):
    async with jobs.connect() as connection:
        return (await connection.execute(select(*JobRow.__table__.columns).where(JobRow.key == key))).one()


async def test_an_order_is_accepted_once(queue, order):
    assert await queue.accept(order(1))
    assert not await queue.accept(order(1))
    assert (await queue.claim()).key == 1
    assert await queue.claim() is None
    assert not await queue.accept(order(1))


async def test_what_was_ordered_comes_out_whole(queue, order, clock):
    links = (
        FoundLink(url="https://news.example/ä?b=%20", spoiler=True),
        FoundLink(url="https://news.example/b"),
    )
    given = order(2**63 - 1, links=links, guild_id=None)
    await queue.accept(given)
    job = await queue.claim()
    assert job.order == given
    assert (job.state, job.revision, job.attempts, job.accepted_at) == (JobState.WORKING, 0, 1, clock())
    assert not job.maybe_sent


async def test_an_interaction_keeps_what_it_is_answered_with(queue, order, jobs):
    given = order(
        5, kind=JobKind.INTERACTION, links=(), text="Four of 3.", application_id=6, token="t", reply_id=7
    )
    await queue.accept(given)
    job = await queue.claim()
    assert job.order == given
    await queue.done(job, reply_id=7)
    ended = await row(jobs, 5)
    assert (ended.state, ended.text, ended.token) == (JobState.DONE, None, None)


async def test_the_oldest_comes_first_and_people_who_wait_before_it(queue, order, clock):
    for key in (3, 1, 2):
        await queue.accept(order(key))
        clock.advance(seconds=1)
    await queue.accept(order(9, kind=JobKind.INTERACTION))
    assert [(await queue.claim()).key for _ in range(4)] == [9, 3, 1, 2]


async def test_a_claim_belongs_to_one_worker(queue, order):
    for key in range(1, 41):
        await queue.accept(order(key))
    claimed = await asyncio.gather(*(queue.claim() for _ in range(60)))
    keys = [job.key for job in claimed if job is not None]
    assert sorted(keys) == list(range(1, 41))


async def test_a_waiting_worker_is_woken_by_an_order(queue, order):
    waiting = asyncio.create_task(queue.take())
    await queue.accept(order(4))
    assert (await waiting).key == 4


async def test_every_waiting_worker_is_woken(queue, order):
    waiting = [asyncio.create_task(queue.take()) for _ in range(3)]
    for key in (1, 2, 3):
        await queue.accept(order(key))
    assert {job.key for job in await asyncio.gather(*waiting)} == {1, 2, 3}


async def test_a_job_put_off_is_not_due_before_its_time(queue, order, clock):
    await queue.accept(order(1))
    await queue.later(await queue.claim(), delay=MINUTE, error="the site is down")
    assert await queue.claim() is None
    clock.advance(seconds=60)
    job = await queue.claim()
    assert (job.attempts, job.error) == (2, "the site is down")


async def test_a_waiting_worker_wakes_when_a_job_becomes_due(jobs, order):
    queue = EmbeddedQueue(jobs)
    await queue.accept(order(1))
    await queue.later(await queue.claim(), delay=timedelta(milliseconds=1), error="busy")
    assert (await queue.take()).attempts == 2


async def test_an_attempt_that_does_not_count(queue, order):
    await queue.accept(order(1))
    await queue.later(await queue.claim(), delay=timedelta(0), error="Discord is down", count=False)
    assert (await queue.claim()).attempts == 1


async def test_a_job_that_ended_is_not_handed_out_again(queue, order, jobs):
    for key in (1, 2):
        await queue.accept(order(key))
    await queue.done(await queue.claim(), reply_id=11)
    await queue.fail(await queue.claim(), error="no permission")
    assert await queue.claim() is None
    assert await queue.recover() == 0
    done, failed = await row(jobs, 1), await row(jobs, 2)
    assert (done.state, done.reply_id) == (JobState.DONE, 11)
    assert (failed.state, failed.error) == (JobState.FAILED, "no permission")


class TestAReplyThatMayBeOut:
    async def test_is_known_to_the_next_attempt(self, queue, order, clock):
        await queue.accept(order(1))
        job = await queue.claim()
        assert await queue.sending(job)
        await queue.later(job, delay=timedelta(0), error="connection lost", count=False)
        again = await queue.claim()
        assert again.maybe_sent
        assert (again.sent_at, again.sent_revision) == (clock(), 0)

    async def test_is_known_after_a_restart(self, queue, order):
        await queue.accept(order(1))
        await queue.sending(await queue.claim())
        assert await queue.recover() == 1
        assert (await queue.claim()).maybe_sent

    async def test_is_no_question_once_its_id_is_written_down(self, queue, order):
        await queue.accept(order(1))
        job = await queue.claim()
        await queue.sending(job)
        await queue.done(job, reply_id=11)
        await queue.accept(order(1, "https://news.example/b"))
        again = await queue.claim()
        assert (again.maybe_sent, again.reply_id) == (False, 11)


class TestAnEdit:
    async def test_that_leaves_the_links_alone_is_no_order(self, queue, order):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        assert not await queue.accept(order(1))

    async def test_after_the_answer_brings_the_job_back_with_its_reply(self, queue, order):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        assert await queue.accept(order(1, "https://news.example/b"))
        job = await queue.claim()
        assert [link.url for link in job.order.links] == ["https://news.example/b"]
        assert (job.revision, job.attempts, job.reply_id) == (1, 1, 11)

    async def test_while_it_is_worked_on_stops_the_sending_and_starts_anew(self, queue, order):
        await queue.accept(order(1))
        old = await queue.claim()
        await queue.accept(order(1, "https://news.example/b"))
        assert await queue.claim() is None
        assert not await queue.sending(old)
        await queue.done(old, reply_id=None)
        new = await queue.claim()
        assert (new.revision, new.maybe_sent, new.reply_id) == (1, False, None)

    async def test_while_it_is_sent_is_followed_by_an_edit_of_the_reply(self, queue, order):
        await queue.accept(order(1))
        old = await queue.claim()
        await queue.sending(old)
        await queue.accept(order(1, "https://news.example/b"))
        await queue.done(old, reply_id=11)
        new = await queue.claim()
        assert (new.revision, new.reply_id) == (1, 11)

    async def test_takes_a_failure_back(self, queue, order):
        await queue.accept(order(1))
        await queue.fail(await queue.claim(), error="gone")
        await queue.accept(order(1, "https://news.example/b"))
        assert (await queue.claim()).attempts == 1

    async def test_is_not_undone_by_an_older_attempt_that_fails(self, queue, order, clock):
        await queue.accept(order(1))
        old = await queue.claim()
        await queue.accept(order(1, "https://news.example/b"))
        await queue.later(old, delay=MINUTE, error="busy")
        assert (await queue.claim()).revision == 1


class TestADeletedSource:
    async def test_before_any_work_ends_the_job(self, queue, order, jobs):
        await queue.accept(order(1))
        await queue.cancel(1)
        assert await queue.claim() is None
        assert (await row(jobs, 1)).state == JobState.CANCELLED

    async def test_after_the_answer_hands_it_out_to_be_withdrawn(self, queue, order, jobs):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        await queue.cancel(1)
        job = await queue.claim()
        assert (job.order.empty, job.reply_id) == (True, 11)
        await queue.done(job, reply_id=None)
        ended = await row(jobs, 1)
        assert (ended.state, ended.reply_id) == (JobState.CANCELLED, None)

    async def test_while_it_is_sent_hands_it_out_afterwards(self, queue, order):
        await queue.accept(order(1))
        job = await queue.claim()
        await queue.sending(job)
        await queue.cancel(1)
        assert await queue.claim() is None
        await queue.done(job, reply_id=11)
        assert (await queue.claim()).order.empty

    async def test_whose_reply_may_be_out_is_looked_after(self, queue, order):
        await queue.accept(order(1))
        job = await queue.claim()
        await queue.sending(job)
        await queue.later(job, delay=MINUTE, error="connection lost", count=False)
        await queue.cancel(1)
        again = await queue.claim()
        assert (again.order.empty, again.maybe_sent) == (True, True)

    async def test_is_cancelled_once(self, queue, order):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        await queue.cancel(1)
        await queue.done(await queue.claim(), reply_id=None)
        await queue.cancel(1)
        await queue.cancel(2)
        assert await queue.claim() is None


async def test_ended_jobs_are_forgotten_after_a_while(queue, order, clock):
    await queue.accept(order(1))
    await queue.accept(order(2))
    await queue.done(await queue.claim(), reply_id=None)
    clock.advance(days=31)
    await queue.accept(order(3))
    await queue.done(await queue.claim(), reply_id=None)
    await queue.accept(order(4))
    assert await queue.prune(older_than=timedelta(days=30)) == 2
    assert await queue.accept(order(1))


class TestAReplyThatIsToBeEdited:
    async def test_is_handed_out_once_more_and_says_why(self, queue, order):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        assert await queue.renew(1) is Renewal.YES
        job = await queue.claim()
        assert (job.renewed, job.reply_id, job.attempts, job.maybe_sent) == (True, 11, 1, False)
        await queue.done(job, reply_id=11)
        assert await queue.claim() is None

    async def test_waits_for_what_is_in_hand(self, queue, order):
        await queue.accept(order(1))
        assert await queue.renew(1) is Renewal.BUSY
        job = await queue.claim()
        assert await queue.renew(1) is Renewal.BUSY
        await queue.done(job, reply_id=11)
        assert await queue.renew(1) is Renewal.YES
        assert await queue.renew(1) is Renewal.BUSY

    async def test_is_not_taken_for_gone_when_its_job_comes_to_its_end_just_then(self, queue, order):
        for key in range(1, 41):
            await queue.accept(order(key))
        jobs = [await queue.claim() for _ in range(40)]
        ends = [queue.done(job, reply_id=job.key) for job in jobs]
        renewals = await asyncio.gather(*ends, *(queue.renew(job.key) for job in jobs))
        assert Renewal.GONE not in renewals

    async def test_is_gone_where_there_is_none(self, queue, order):
        for key, reply_id in ((1, None), (2, 12), (3, 13)):
            await queue.accept(order(key))
            await queue.done(await queue.claim(), reply_id=reply_id)
        await queue.cancel(2)
        await queue.done(await queue.claim(), reply_id=None)
        await queue.renew(3)
        await queue.fail(await queue.claim(), error="no permission")
        assert [await queue.renew(key) for key in (1, 2, 3, 4)] == [Renewal.GONE] * 4

    async def test_is_answered_anew_where_its_links_change_meanwhile(self, queue, order):
        await queue.accept(order(1))
        await queue.done(await queue.claim(), reply_id=11)
        await queue.renew(1)
        await queue.accept(order(1, "https://news.example/b"))
        job = await queue.claim()
        assert (job.renewed, job.reply_id) == (False, 11)
