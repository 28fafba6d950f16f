using System.Buffers;
using System.Globalization;
using System.Text;
using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>Activities as clients get them: the stored bytes, put side by side. A frame always has its list, as a frame without one ends the client's stream.</summary>
internal static class ActivityFrame
{
    public static void Write(IBufferWriter<byte> buffer, IReadOnlyList<StoredActivity> activities, long watermark)
    {
        buffer.Write("{\"activities\":["u8);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i > 0)
            {
                buffer.Write(","u8);
            }

            buffer.Write(activities[i].Payload.Span);
        }

        buffer.Write("],\"watermark\":\""u8);
        Encoding.UTF8.GetBytes(watermark.ToString(CultureInfo.InvariantCulture), buffer);
        buffer.Write("\"}"u8);
    }
}
